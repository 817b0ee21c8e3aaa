/** All or nothing across repositories. */
@NullMarked
package metaserver.application.transaction;

import org.jspecify.annotations.NullMarked;

/** What every store of the repositories has in common. */
@NullMarked
package metaserver.domain.store;

import org.jspecify.annotations.NullMarked;

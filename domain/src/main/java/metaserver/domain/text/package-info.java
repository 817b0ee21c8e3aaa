/** Text as the wire and the store hold it. */
@NullMarked
package metaserver.domain.text;

import org.jspecify.annotations.NullMarked;

/** What the clients' eight-bit text can spell. */
@NullMarked
package metaserver.domain.text;

import org.jspecify.annotations.NullMarked;

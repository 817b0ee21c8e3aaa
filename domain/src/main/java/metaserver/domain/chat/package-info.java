/** What players say. */
@NullMarked
package metaserver.domain.chat;

import org.jspecify.annotations.NullMarked;

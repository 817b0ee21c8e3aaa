/** Bans: who is kept from what, for how long, why, and by whom. */
@NullMarked
package metaserver.domain.moderation;

import org.jspecify.annotations.NullMarked;

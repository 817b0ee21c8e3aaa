/** What players report to staff, and what staff notes down of players. */
@NullMarked
package metaserver.domain.complaints;

import org.jspecify.annotations.NullMarked;

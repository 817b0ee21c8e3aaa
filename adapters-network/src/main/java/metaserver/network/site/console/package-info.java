/** The console of staff: accounts, bans, rooms, announcements, games, reports, logs and the server itself, in a browser. */
@NullMarked
package metaserver.network.site.console;

import org.jspecify.annotations.NullMarked;

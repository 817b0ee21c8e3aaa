/** Backups as the settings want them: for commands, and now and then inside a running server. */
@NullMarked
package metaserver.bootstrap.backup;

import org.jspecify.annotations.NullMarked;

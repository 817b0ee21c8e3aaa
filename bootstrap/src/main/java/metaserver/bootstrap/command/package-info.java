/** The command line: what can be asked of the server, and how it answers a terminal or a script. */
@NullMarked
package metaserver.bootstrap.command;

import org.jspecify.annotations.NullMarked;

/** Puts the server together and starts it. */
@NullMarked
package metaserver.bootstrap;

import org.jspecify.annotations.NullMarked;

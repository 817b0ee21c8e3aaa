/** Logging in, and who is on line. */
@NullMarked
package metaserver.application.identity;

import org.jspecify.annotations.NullMarked;

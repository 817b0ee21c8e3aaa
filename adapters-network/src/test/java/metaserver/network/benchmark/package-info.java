/** How long the hot paths of the wire take; run by the profile {@code benchmark}. */
@NullMarked
package metaserver.network.benchmark;

import org.jspecify.annotations.NullMarked;

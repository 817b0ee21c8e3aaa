/** What can be seen of a running server from outside. */
@NullMarked
package metaserver.bootstrap.monitoring;

import org.jspecify.annotations.NullMarked;

/** What the repositories in memory stand on: one lock, and tables that can take changes back. */
@NullMarked
package metaserver.persistence.memory.platform;

import org.jspecify.annotations.NullMarked;

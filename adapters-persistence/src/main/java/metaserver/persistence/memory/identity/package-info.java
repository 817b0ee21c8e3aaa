/** Accounts and sessions in memory, gone with the process. */
@NullMarked
package metaserver.persistence.memory.identity;

import org.jspecify.annotations.NullMarked;

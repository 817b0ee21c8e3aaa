/** What accounts have besides names and passwords, in memory. */
@NullMarked
package metaserver.persistence.memory.account;

import org.jspecify.annotations.NullMarked;

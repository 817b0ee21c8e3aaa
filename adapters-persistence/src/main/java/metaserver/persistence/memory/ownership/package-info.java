/** Who owns what is in memory: whoever made it. */
@NullMarked
package metaserver.persistence.memory.ownership;

import org.jspecify.annotations.NullMarked;

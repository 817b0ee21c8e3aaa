@NullMarked
package metaserver.persistence;

import org.jspecify.annotations.NullMarked;

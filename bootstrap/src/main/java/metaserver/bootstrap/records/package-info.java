/** Wires what is kept of what was done, said and reported. */
@NullMarked
package metaserver.bootstrap.records;

import org.jspecify.annotations.NullMarked;

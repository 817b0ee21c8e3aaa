/** Wires what games are worth. */
@NullMarked
package metaserver.bootstrap.ranking;

import org.jspecify.annotations.NullMarked;

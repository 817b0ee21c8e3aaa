/** Wires what games are worth, and how players are ranked. */
@NullMarked
package metaserver.bootstrap.ranking;

import org.jspecify.annotations.NullMarked;

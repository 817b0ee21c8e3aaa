/** Orders, the clans of Myth: who belongs to one and who of them is here. */
@NullMarked
package metaserver.network.orders;

import org.jspecify.annotations.NullMarked;

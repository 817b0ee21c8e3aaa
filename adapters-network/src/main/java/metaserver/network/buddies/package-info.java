/** Friends: who they are and whether they are here. */
@NullMarked
package metaserver.network.buddies;

import org.jspecify.annotations.NullMarked;

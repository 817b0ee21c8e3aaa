/** Pages of ladders and castes. */
@NullMarked
package metaserver.network.site.ladders;

import org.jspecify.annotations.NullMarked;

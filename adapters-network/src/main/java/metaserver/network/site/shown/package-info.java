/** Names, numbers and moments as visitors read them. */
@NullMarked
package metaserver.network.site.shown;

import org.jspecify.annotations.NullMarked;

/**
 * The ground that every page of the site stands on: the port, what is asked and answered, templates, assets, limits.
 */
@NullMarked
package metaserver.network.site;

import org.jspecify.annotations.NullMarked;

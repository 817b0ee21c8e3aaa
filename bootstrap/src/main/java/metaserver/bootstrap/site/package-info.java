/** Wires the pages for browsers. */
@NullMarked
package metaserver.bootstrap.site;

import org.jspecify.annotations.NullMarked;

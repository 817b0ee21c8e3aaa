/** The databases to choose from, and how each is opened. */
@NullMarked
package metaserver.bootstrap.storage;

import org.jspecify.annotations.NullMarked;

@NullMarked
package metaserver.bootstrap;

import org.jspecify.annotations.NullMarked;

@NullMarked
package metaserver.application;

import org.jspecify.annotations.NullMarked;

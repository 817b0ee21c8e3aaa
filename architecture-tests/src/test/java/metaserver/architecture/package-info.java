/** House rules as tests, and the proof of each that it can fail. */
@NullMarked
package metaserver.architecture;

import org.jspecify.annotations.NullMarked;

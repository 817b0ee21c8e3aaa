/** Reports by players, with what was said before, and notes of staff. */
@NullMarked
package metaserver.application.complaints;

import org.jspecify.annotations.NullMarked;

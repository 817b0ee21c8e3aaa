/** Keeping, sealing and checking what was done. */
@NullMarked
package metaserver.application.audit;

import org.jspecify.annotations.NullMarked;

/** Games that players advertise, play and report. */
@NullMarked
package metaserver.application.games;

import org.jspecify.annotations.NullMarked;

/** What games are worth: ratings, ladders, castes. */
@NullMarked
package metaserver.application.ranking;

import org.jspecify.annotations.NullMarked;

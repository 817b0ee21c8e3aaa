/** From the reports of a game to its settled place in the store. */
@NullMarked
package metaserver.application.settlement;

import org.jspecify.annotations.NullMarked;

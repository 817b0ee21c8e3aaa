/** What the server tells a connection whatever it is doing: verdicts, lines of text, signs of life. */
@NullMarked
package metaserver.network.notices;

import org.jspecify.annotations.NullMarked;

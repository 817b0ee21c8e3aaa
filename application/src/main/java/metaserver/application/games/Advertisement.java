package metaserver.application.games;

import java.net.Inet4Address;
import metaserver.domain.games.GameTerms;
import metaserver.domain.text.Blob;

/**
 * What a host says of his game (packet 104).
 *
 * @param address where the server sees him; players connect there
 * @param port where he listens; 0 from a client that cannot tell
 * @param data the game data as it came, to be passed on; well formed, since {@code terms} were read from it
 */
public record Advertisement(Inet4Address address, int port, Blob data, GameTerms terms) {
  /** The same game, said anew, at the port of before. */
  Advertisement at(int before) {
    return new Advertisement(address, before, data, terms);
  }
}

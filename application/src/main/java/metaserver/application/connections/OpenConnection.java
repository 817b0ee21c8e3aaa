package metaserver.application.connections;

import java.net.InetAddress;
import java.time.Instant;
import java.util.Optional;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.identity.PlayerId;

/**
 * A game client's connection as it was a moment ago.
 *
 * @param number unlike any other's of this server
 * @param family empty for a stranger
 * @param doing in words
 * @param who empty for a stranger
 * @param queuedBytes what waits to be sent
 */
public record OpenConnection(
    long number, InetAddress address, Instant since, Optional<ClientFamily> family, String doing, Optional<Whoever> who,
    long queuedBytes) {
  /**
   * A player on line.
   *
   * @param name as he is shown
   * @param room the number of the room he is in; empty before he enters one
   */
  public record Whoever(PlayerId player, String name, Optional<Integer> room) {}
}

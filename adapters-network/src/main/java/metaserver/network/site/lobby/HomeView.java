package metaserver.network.site.lobby;

import java.util.List;
import java.util.Optional;
import metaserver.network.site.games.GameLine;

/**
 * The first page.
 *
 * @param results the last games; empty too if the store is away
 */
public record HomeView(LobbyView lobby, List<GameLine> results, ConnectView connect) {
  public HomeView {
    results = List.copyOf(results);
  }

  /**
   * How game clients find this server.
   *
   * @param host its name or address; empty if it is not known
   * @param address in numbers, if players must enter it so
   * @param port of logins for both families
   */
  public record ConnectView(Optional<String> host, Optional<String> address, int port) {}
}

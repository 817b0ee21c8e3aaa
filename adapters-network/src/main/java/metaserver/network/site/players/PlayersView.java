package metaserver.network.site.players;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import metaserver.domain.identity.User;
import metaserver.network.site.shown.CasteView;
import metaserver.network.site.shown.PlayerLink;

/**
 * Players in the order of their names.
 *
 * @param name how they begin; empty for all
 * @param next the address of the page that follows
 */
public record PlayersView(String name, List<PlayerLine> players, Optional<String> next) {
  public PlayersView {
    players = List.copyOf(players);
  }

  /** One of them. */
  public record PlayerLine(PlayerLink player, CasteView caste, Instant since, Optional<Instant> lastLogin) {
    static PlayerLine of(User user) {
      return new PlayerLine(PlayerLink.of(user), CasteView.of(user.caste()), user.createdAt(), user.lastLogin());
    }
  }
}

package metaserver.network.site.account;

import java.time.Instant;
import java.util.List;
import metaserver.application.account.ListSessions;
import metaserver.domain.identity.Session;
import metaserver.domain.identity.SessionClient;
import metaserver.domain.identity.TokenHash;

/** Where an owner is logged in, the newest first. */
public record SessionsView(List<Line> sessions) {
  public SessionsView {
    sessions = List.copyOf(sessions);
  }

  /**
   * One place.
   *
   * @param id names it, and opens nothing
   * @param here whether the page is read there
   * @param playing whether he is in a room just now
   */
  public record Line(
      String id, String client, String address, Instant since, Instant until, boolean here, boolean playing) {
    static Line of(ListSessions.Listed listed, TokenHash own) {
      Session session = listed.session();
      return new Line(
          session.token().brief(), client(session.client()), session.address().getHostAddress(), session.createdAt(),
          session.expiresAt(), session.token().equals(own), listed.here());
    }

    private static String client(SessionClient client) {
      return switch (client) {
        case SessionClient.Browser(String name) -> name.isEmpty() ? "a browser" : name;
        case SessionClient.Game game -> switch (game.family()) {
          case MYTH -> "Myth II, build " + game.build();
          case ALEPH_ONE -> "Aleph One";
        };
      };
    }
  }
}

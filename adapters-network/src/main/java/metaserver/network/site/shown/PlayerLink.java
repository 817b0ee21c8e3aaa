package metaserver.network.site.shown;

import java.util.Optional;
import metaserver.domain.identity.Nick;
import metaserver.domain.identity.User;
import metaserver.domain.identity.UserId;

/**
 * Somebody, and where his page is.
 *
 * @param id empty for a guest, and for an account that is gone
 */
public record PlayerLink(Optional<Integer> id, String name) {
  public static PlayerLink of(User user) {
    return new PlayerLink(Optional.of(user.id().value()), Shown.plain(user.username().text()));
  }

  public static PlayerLink of(Optional<UserId> user, Nick nick) {
    return new PlayerLink(user.map(UserId::value), Shown.plain(nick.text()));
  }
}

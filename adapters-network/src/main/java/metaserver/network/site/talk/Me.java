package metaserver.network.site.talk;

import java.util.Optional;
import metaserver.application.identity.LiveSession;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.identity.User;
import metaserver.network.site.shown.Shown;

/** Who comes by a browser: an account that signed in, or a guest who gave a name. */
sealed interface Me {
  PlayerId player();

  String name();

  /** An account. */
  record Account(User user) implements Me {
    @Override
    public PlayerId player() {
      return PlayerId.of(user.id());
    }

    @Override
    public String name() {
      return Shown.plain(user.username().text());
    }
  }

  /** A guest, whose session memory knows. */
  record Guest(LiveSession session) implements Me {
    @Override
    public PlayerId player() {
      return session.player();
    }

    @Override
    public String name() {
      return Shown.plain(session.profile().nick().text());
    }
  }

  /** Empty for accounts. */
  default Optional<LiveSession> guest() {
    return switch (this) {
      case Account _ -> Optional.empty();
      case Guest(LiveSession session) -> Optional.of(session);
    };
  }
}

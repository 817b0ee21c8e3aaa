package metaserver.application.lobby;

import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import metaserver.application.identity.LiveSession;
import metaserver.domain.chat.Utterance;
import metaserver.domain.identity.Accounts;
import metaserver.domain.identity.Caste;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.identity.Color;
import metaserver.domain.identity.Nick;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.identity.Profile;
import metaserver.domain.identity.Roles;
import metaserver.domain.identity.Session;
import metaserver.domain.identity.SessionClient;
import metaserver.domain.identity.SessionLife;
import metaserver.domain.identity.SessionToken;
import metaserver.domain.identity.User;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.Username;
import metaserver.domain.text.Metadata;

/** Sessions of players for tests. */
public final class Clients {
  public static final Arrival ARRIVAL = new Arrival(false, 2180, 444);

  private Clients() {}

  /** Myth, with an account of this number and name, shown under the nick. */
  public static LiveSession registered(int id, String name, String nick) {
    return registered(id, name, nick, ClientFamily.MYTH);
  }

  public static LiveSession registered(int id, String name, String nick, ClientFamily family) {
    User user = user(id, name, nick);
    return session(PlayerId.of(user.id()), family, Optional.of(user), user.appearance());
  }

  /** The same, with roles. */
  public static LiveSession registered(int id, String name, String nick, Roles roles) {
    User user = user(id, name, nick).withRoles(roles);
    return session(PlayerId.of(user.id()), ClientFamily.MYTH, Optional.of(user), user.appearance());
  }

  public static User user(int id, String name, String nick) {
    return new User(new UserId(id), new Username(name), Accounts.HASH, Caste.LOWEST, true, Roles.NONE, Accounts.NOON,
        Optional.of(Accounts.NOON), Optional.of(profile(nick)), Metadata.NONE, 0);
  }

  /** A guest, the n-th. */
  public static LiveSession guest(int number, String nick, ClientFamily family) {
    return session(new PlayerId(PlayerId.FIRST_GUEST + number), family, Optional.empty(), profile(nick));
  }

  /** The same who came by a browser. */
  public static LiveSession guestByBrowser(int number, String nick) {
    return session(new PlayerId(PlayerId.FIRST_GUEST + number), new SessionClient.Browser("Some browser"),
        Optional.empty(), profile(nick));
  }

  public static LiveSession session(PlayerId id, ClientFamily family, Optional<User> user, Profile shown) {
    return session(id, new SessionClient.Game(family, 444), user, shown);
  }

  private static LiveSession session(PlayerId id, SessionClient client, Optional<User> user, Profile shown) {
    Instant now = Accounts.NOON;
    return new LiveSession(new Session(token().hash(), id, Accounts.address("192.0.2.1"), client, now,
        SessionLife.USUAL.endAfterLogin(now), Optional.empty()), user, shown);
  }

  /** A line of chat as a client sends it. */
  public static Utterance line(String text) {
    return new Utterance(0, 0, 0, text);
  }

  /** One that nobody else has. */
  public static SessionToken token() {
    byte[] bytes = new byte[SessionToken.BYTES];
    ThreadLocalRandom.current().nextBytes(bytes);
    return SessionToken.of(bytes);
  }

  private static Profile profile(String nick) {
    return new Profile(3, Color.BLACK, Color.BLACK, new Nick(nick), "Team");
  }
}

package metaserver.application.identity;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.identity.Color;
import metaserver.domain.identity.NameKey;
import metaserver.domain.identity.Nick;
import metaserver.domain.identity.Password;
import metaserver.domain.identity.Profile;

/**
 * Lets a guest in who comes by a browser, by the rules of guests who come by a game. His session lives in memory.
 * Blocks on the store.
 */
public final class WelcomeGuest {
  private final Authenticate authenticate;
  private final LogIn logIn;

  /** @param logIn gives sessions as long as those of browsers last */
  public WelcomeGuest(Authenticate authenticate, LogIn logIn) {
    this.authenticate = authenticate;
    this.logIn = logIn;
  }

  /** @param name how he wishes to be shown, behind the word that tells a guest */
  public LogIn.Outcome welcome(String name, InetAddress address) {
    if (NameKey.isBlank(name)) return new LogIn.Refused(new Authentication.NameTaken());
    LoginAttempt attempt = attempt(name, address);
    return switch (authenticate.authenticate(attempt)) {
      case Authentication.Accepted guest -> logIn.logIn(guest, attempt);
      case Authentication.Refused why -> new LogIn.Refused(why);
    };
  }

  private static LoginAttempt attempt(String name, InetAddress address) {
    return new LoginAttempt(NameKey.GUEST.text(), new Password(""), new Profile(0, color(name, 1), color(name, 2), new Nick(name), ""),
        false, ClientFamily.ALEPH_ONE, 0, 0, address);
  }

  /** The same name has the same colours each time, so that guests can be told apart. */
  private static Color color(String name, int which) {
    CRC32 sum = new CRC32();
    sum.update((which + name).getBytes(StandardCharsets.UTF_8));
    long bits = sum.getValue();
    return new Color((int) (bits & 0xFF) << 8, (int) (bits >> 8 & 0xFF) << 8, (int) (bits >> 16 & 0xFF) << 8, 0);
  }
}

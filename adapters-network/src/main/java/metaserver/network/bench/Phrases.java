package metaserver.network.bench;

import java.util.Arrays;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.text.Blob;
import metaserver.domain.text.MacRoman;
import metaserver.network.chat.Broadcast;
import metaserver.network.chat.ChatLine;
import metaserver.network.identity.Login;
import metaserver.network.identity.PasswordResponse;
import metaserver.network.identity.VersionReport;
import metaserver.network.players.PlayerData;
import metaserver.network.players.Rgb;

/** What clients of each family say. */
final class Phrases {
  private static final int MYTH_VERSION = 2180;
  private static final int MYTH_BUILD = 432;
  private static final int ALEPH_ONE_PASSWORD_BYTES = 16;

  private Phrases() {}

  static Login login(ClientFamily family, Account account) {
    return new Login(0, 1, 0, 0, 1, application(family), "", "", account.username(), playerData(family, account), 0);
  }

  private static String application(ClientFamily family) {
    return switch (family) {
      case MYTH -> "MYTH2";
      case ALEPH_ONE -> "MARATHON";
    };
  }

  static PasswordResponse password(ClientFamily family, Account account) {
    byte[] password = MacRoman.encode(account.password());
    return new PasswordResponse(Blob.of(switch (family) {
      case MYTH -> password;
      case ALEPH_ONE -> Arrays.copyOf(password, ALEPH_ONE_PASSWORD_BYTES);
    }));
  }

  static VersionReport version(ClientFamily family) {
    return switch (family) {
      case MYTH -> new VersionReport(1, MYTH_VERSION, 3, MYTH_BUILD);
      case ALEPH_ONE -> new VersionReport(1, 2, 3, 0);
    };
  }

  static PlayerData playerData(ClientFamily family, Account account) {
    return switch (family) {
      case MYTH -> new PlayerData(3, 0, 0, Rgb.BLACK, Rgb.BLACK, 0, MYTH_VERSION, MYTH_BUILD, account.nick(), "bench");
      case ALEPH_ONE -> new PlayerData(0, 0, 0, Rgb.BLACK, Rgb.BLACK, 0, 5000, 0, account.nick(), "");
    };
  }

  static Broadcast line(Account account, String text) {
    return new Broadcast(new ChatLine(0, 0, Rgb.BLACK, 0, 0, 0, account.nick(), text));
  }
}

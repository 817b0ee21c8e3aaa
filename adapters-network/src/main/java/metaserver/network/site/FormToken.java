package metaserver.network.site;

import java.util.List;
import metaserver.domain.identity.SessionToken;

/**
 * What a form brings back to prove that it is ours: made of a cookie that other sites cannot read. It lasts as long as
 * the cookie, over a restart too.
 */
final class FormToken {
  private FormToken() {}

  static String of(SessionToken cookie) {
    return KeyedDigest.of(cookie.bytes(), List.of("form"));
  }

  static boolean fits(SessionToken cookie, String sent) {
    return KeyedDigest.isSame(of(cookie), sent);
  }
}

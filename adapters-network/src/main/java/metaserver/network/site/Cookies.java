package metaserver.network.site;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import metaserver.domain.identity.SessionToken;

/**
 * What the site keeps in a browser: who signed in, a number for who did not and fills in forms, and what the next page
 * shall say. No script reads them. Under TLS their names make browsers refuse them from anywhere else.
 */
final class Cookies {
  private static final String SESSION = "session";
  private static final String VISIT = "visit";
  private static final String NOTICE = "notice";
  private static final int UNTIL_CLOSED = -1;
  private static final int LONGEST_NOTICE = 1000;

  private final Context context;
  private final boolean secure;

  Cookies(Context context, boolean secure) {
    this.context = context;
    this.secure = secure;
  }

  Optional<SessionToken> session() {
    return token(SESSION);
  }

  void keepSession(SessionToken token, Duration lifetime) {
    keep(SESSION, TokenText.of(token), (int) lifetime.toSeconds());
  }

  void dropSession() {
    drop(SESSION);
  }

  Optional<SessionToken> visit() {
    return token(VISIT);
  }

  void keepVisit(SessionToken number) {
    keep(VISIT, TokenText.of(number), UNTIL_CLOSED);
  }

  /** What a page before this one wanted to be said. */
  Optional<String> notice() {
    try {
      return value(NOTICE).filter(text -> text.length() <= LONGEST_NOTICE)
          .map(text -> new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  void keepNotice(String text) {
    keep(NOTICE,
        Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8)), UNTIL_CLOSED);
  }

  void dropNotice() {
    drop(NOTICE);
  }

  private Optional<SessionToken> token(String name) {
    return value(name).flatMap(TokenText::read);
  }

  private Optional<String> value(String name) {
    return Optional.ofNullable(context.cookie(named(name)));
  }

  private void keep(String name, String value, int seconds) {
    context.cookie(new Cookie(named(name), value, "/", seconds, secure, true, null, SameSite.LAX));
  }

  private void drop(String name) {
    keep(name, "", 0);
  }

  private String named(String name) {
    return secure ? "__Host-" + name : name;
  }
}

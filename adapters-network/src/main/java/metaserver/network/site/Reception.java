package metaserver.network.site;

import io.javalin.http.Context;
import java.util.Optional;
import java.util.function.Supplier;
import metaserver.application.identity.RecallVisitor;
import metaserver.application.identity.RecallVisitor.Recalled;
import metaserver.application.identity.TokenSource;
import metaserver.domain.identity.SessionToken;

/** Receives one request: who comes, and whether his form was really filled in here. */
final class Reception {
  private static final String FIELD = "form-token";

  private final Context context;
  private final Cookies cookies;
  private final TokenSource tokens;

  Reception(Context context, Cookies cookies, TokenSource tokens) {
    this.context = context;
    this.cookies = cookies;
    this.tokens = tokens;
  }

  /** Blocks on the store for who has a cookie, and throws what it throws. The cookie lasts as long as the session. */
  Optional<Visitor> visitor(RecallVisitor recall) {
    return cookies.session().flatMap(token -> recall.recall(token).map(one -> known(token, one)));
  }

  private Visitor known(SessionToken token, Recalled one) {
    one.extended().ifPresent(lifetime -> cookies.keepSession(token, lifetime));
    return new Visitor(one.user(), one.session());
  }

  /** Whether the browser says that another site sent the form. */
  boolean isForeign() {
    String site = context.header("Sec-Fetch-Site");
    if (site != null && !site.equals("same-origin") && !site.equals("none")) return true;
    String origin = context.header("Origin");
    return origin != null && !origin.replaceFirst("^https?://", "").equals(context.header("Host"));
  }

  /** Whether the form is none of ours, or of a page that is long gone. */
  boolean isForged(Optional<Visitor> visitor) {
    String sent = context.formParam(FIELD);
    return sent == null || secret(visitor).filter(cookie -> FormToken.fits(cookie, sent)).isEmpty();
  }

  private Optional<SessionToken> secret(Optional<Visitor> visitor) {
    return visitor.isPresent() ? cookies.session() : cookies.visit();
  }

  /** The frame of his page, which makes the notice and, if the page has a form, the cookie for it. */
  Frame frame(Frame everybody, Optional<Visitor> visitor) {
    Optional<String> notice = cookies.notice();
    if (notice.isPresent()) cookies.dropNotice();
    return everybody.forReader(visitor, notice, formToken(visitor));
  }

  private Supplier<String> formToken(Optional<Visitor> visitor) {
    return () -> FormToken.of(secret(visitor).orElseGet(this::newVisit));
  }

  private SessionToken newVisit() {
    SessionToken number = context.attributeOrCompute("visit", _ -> tokens.next());
    cookies.keepVisit(number);
    return number;
  }

  Cookies cookies() {
    return cookies;
  }
}

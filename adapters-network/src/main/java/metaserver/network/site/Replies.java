package metaserver.network.site;

import io.javalin.http.Context;
import java.io.IOException;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Optional;
import metaserver.domain.store.StoreUnavailable;
import org.eclipse.jetty.http.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes answers: in the form that is wanted, and not again what the browser has. */
final class Replies {
  private static final Logger LOG = LoggerFactory.getLogger(Replies.class);
  private static final String TOLD = "told";

  private final Pages pages;
  private final JsonForm json;

  Replies(Pages pages, JsonForm json) {
    this.pages = pages;
    this.json = json;
  }

  void reply(Arrival arrival, Optional<Visitor> visitor, Answer answer) {
    Context context = arrival.context();
    Cookies cookies = arrival.reception().cookies();
    switch (answer) {
      case Answer.Page(String template, Object model) -> show(arrival, visitor, template, model);
      case Answer.Again(String template, Object model) -> {
        context.status(422).attribute(TOLD, template);
        show(arrival, visitor, template, model);
      }
      case Answer.Done(String address, String notice) -> {
        if (!notice.isEmpty()) cookies.keepNotice(notice);
        goOn(context, address);
      }
      case Answer.SignedIn signedIn -> {
        cookies.keepSession(signedIn.token(), signedIn.lifetime());
        goOn(context, signedIn.address());
      }
      case Answer.SignedOut(String address, String notice) -> {
        cookies.dropSession();
        cookies.keepNotice(notice);
        goOn(context, address);
      }
      case Answer.Download(String name, String type, String content) -> {
        context.header("Cache-Control", "no-store")
            .header("Content-Disposition", "attachment; filename=\"" + name + "\"");
        context.contentType(type).result(content.getBytes(StandardCharsets.UTF_8));
      }
      case Answer.Plain(int status, String text) -> {
        context.attribute(TOLD, text);
        context.header("Cache-Control", "no-store").contentType("text/plain;charset=utf-8").status(status).result(text);
      }
      case Answer.Denied(String why) -> tell(context, new Failure(403, why));
      case Answer.Moved(String address) ->
          context.header("Cache-Control", "no-cache").header("Location", address).status(301);
      case Answer.NotFound(String what) -> tell(context, new Failure(404, "There is no " + what + "."));
    }
  }

  /** Leads on to another page, to be read. */
  void goOn(Context context, String address) {
    context.header("Cache-Control", "no-store").header("Location", address).status(303);
  }

  private void show(Arrival arrival, Optional<Visitor> visitor, String template, Object model) {
    Context context = arrival.context();
    boolean html = Accepted.by(context.header("Accept")) == Accepted.HTML;
    byte[] content = html
        ? pages.html(arrival.reception().frame(pages.everybody(), visitor), template, model)
            .getBytes(StandardCharsets.UTF_8)
        : json.of(model);
    context.header("Vary", "Accept, Cookie").header("Cache-Control", keeping(context, visitor));
    send(context, html ? "text/html;charset=utf-8" : "application/json", content);
  }

  /** What answers a form may be shown once and never again. */
  private static String keeping(Context context, Optional<Visitor> visitor) {
    if (!isRead(context)) return "no-store";
    return visitor.isPresent() ? "private, no-cache" : "no-cache";
  }

  /** A JSON text of its own form. */
  void json(Context context, byte[] content) {
    context.header("Cache-Control", "max-age=1");
    send(context, "application/json", content);
  }

  private static void send(Context context, String type, byte[] content) {
    String tag = "W/\"" + Tag.of(content) + "\"";
    context.header("ETag", tag);
    String known = context.header("If-None-Match");
    if (known != null && (known.strip().equals("*") || known.contains(tag.substring(2)))) context.status(304);
    else context.contentType(type).result(content);
  }

  void asset(Context context, Asset asset) {
    context.contentType(asset.type())
        .header("Cache-Control", "public, max-age=31536000, immutable").result(asset.content());
  }

  /** Who gets no page gets a word. */
  void tell(Context context, Failure failure) {
    context.attribute(TOLD, failure);
    context.status(failure.status()).header("Vary", "Accept").header("Cache-Control", "no-store");
    if (failure.status() == 405) context.header("Allow", isRead(context) ? "POST" : "GET, HEAD");
    if (failure.status() == 503) context.header("Retry-After", "5");
    boolean html = Accepted.by(context.header("Accept")) == Accepted.HTML;
    if (html) context.contentType("text/html;charset=utf-8").result(pages.html("failure", failure));
    else context.contentType("application/json").result(json.of(failure));
  }

  private static boolean isRead(Context context) {
    return switch (context.method().name()) {
      case "GET", "HEAD" -> true;
      default -> false;
    };
  }

  /** Says something where the router alone decided. */
  void complete(Context context) {
    if (context.attribute(TOLD) == null) tell(context, Failure.of(context.statusCode()));
  }

  void failed(Context context, Exception failure) {
    switch (failure) {
      case UnclearWish unclear ->
          tell(context, new Failure(400, "That cannot be understood: " + unclear.getMessage() + "."));
      case IllegalCharsetNameException _, UnsupportedCharsetException _ -> tell(context, Failure.of(400));
      case IOException broken -> { // while he was read
        LOG.debug("event=site-broken-request", broken);
        tell(context, Failure.of(400));
      }
      case StoreUnavailable _ -> tell(context, Failure.of(503));
      case HttpException http when http.getCode() < 500 -> tell(context, Failure.of(http.getCode()));
      default -> {
        LOG.error("event=site-failure path={}", context.path().replaceAll("\\p{Cntrl}", "?"), failure);
        tell(context, Failure.of(500));
      }
    }
  }
}

package metaserver.network.site;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import metaserver.domain.store.StoreUnavailable;
import org.eclipse.jetty.http.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers visitors: in the form that they want, and not again what they have. */
final class Answers {
  private static final Logger LOG = LoggerFactory.getLogger(Answers.class);
  private static final Pattern HOST = Pattern.compile("([A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?)(?::\\d{1,5})?");
  private static final String TOLD = "told";

  private final Pages pages;
  private final JsonForm json;
  private final StoreGate gate;

  Answers(Pages pages, JsonForm json, StoreGate gate) {
    this.pages = pages;
    this.json = json;
    this.gate = gate;
  }

  void page(Context context, Routes.Route route) throws InterruptedException {
    Asked asked = asked(context);
    Optional<Answer> answer = route.stored() ? gate.through(() -> route.page().apply(asked)) : Optional.of(route.page().apply(asked));
    if (answer.isEmpty()) {
      tell(context, Failure.of(503));
      return;
    }
    switch (answer.get()) {
      case Answer.Page(String template, Object model) -> show(context, template, model);
      case Answer.Moved(String address) -> context.header("Cache-Control", "no-cache").header("Location", address).status(301);
      case Answer.NotFound(String what) -> tell(context, new Failure(404, "There is no " + what + "."));
    }
  }

  private static Asked asked(Context context) {
    Map<String, String> query = context.queryParamMap().entrySet().stream().filter(entry -> !entry.getValue().isEmpty())
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().getFirst()));
    return new Asked(context.pathParamMap(), query, host(context));
  }

  private static Optional<String> host(Context context) {
    return Optional.ofNullable(context.header("Host")).map(HOST::matcher).filter(host -> host.matches()).map(host -> host.group(1));
  }

  private void show(Context context, String template, Object model) {
    boolean html = Accepted.by(context.header("Accept")) == Accepted.HTML;
    byte[] content = html ? pages.html(template, model).getBytes(StandardCharsets.UTF_8) : json.of(model);
    context.header("Vary", "Accept").header("Cache-Control", "no-cache");
    send(context, html ? "text/html;charset=utf-8" : "application/json", content);
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
    context.contentType(asset.type()).header("Cache-Control", "public, max-age=31536000, immutable").result(asset.content());
  }

  /** Who gets no page gets a word. */
  void tell(Context context, Failure failure) {
    context.attribute(TOLD, failure);
    context.status(failure.status()).header("Vary", "Accept").header("Cache-Control", "no-store");
    if (failure.status() == 405) context.header("Allow", "GET, HEAD");
    if (failure.status() == 503) context.header("Retry-After", "5");
    boolean html = Accepted.by(context.header("Accept")) == Accepted.HTML;
    if (html) context.contentType("text/html;charset=utf-8").result(pages.html("failure", failure));
    else context.contentType("application/json").result(json.of(failure));
  }

  /** Says something where the router alone decided. */
  void complete(Context context) {
    if (context.attribute(TOLD) == null) tell(context, Failure.of(context.statusCode()));
  }

  void failed(Context context, Exception failure) {
    switch (failure) {
      case UnclearWish unclear -> tell(context, new Failure(400, "That cannot be understood: " + unclear.getMessage() + "."));
      case StoreUnavailable _ -> tell(context, Failure.of(503));
      case HttpException http when http.getCode() < 500 -> tell(context, Failure.of(http.getCode()));
      default -> {
        LOG.error("event=site-failure path={}", context.path().replaceAll("\\p{Cntrl}", "?"), failure);
        tell(context, Failure.of(500));
      }
    }
  }
}

package metaserver.network.site;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import metaserver.domain.identity.SessionToken;
import metaserver.domain.store.StoreUnavailable;

/** Answers visitors: asks who they are, whether the page is open to them, and then the page. */
final class Answers {
  private static final Pattern HOST =
      Pattern.compile("([A-Za-z0-9](?:[A-Za-z0-9.-]{0,251}[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]{2,45}])(?::\\d{1,5})?");

  private static final Failure FORGED =
      new Failure(403, "This form is no longer good. Go back, load the page again and send it once more.");

  private final Replies replies;
  private final SitePort.Known known;
  private final StoreGate pageGate;
  private final StoreGate formGate;

  Answers(Replies replies, SitePort.Known known, StoreGate pageGate, StoreGate formGate) {
    this.replies = replies;
    this.known = known;
    this.pageGate = pageGate;
    this.formGate = formGate;
  }

  void page(Arrival arrival, Routes.Route route) throws InterruptedException {
    if (route.stored()) {
      through(pageGate, arrival, () -> answer(arrival, route, arrival.reception().visitor(known.recall())));
    } else {
      answer(arrival, route, recalled(arrival)).run();
    }
  }

  /** Tells one viewer what happens until he goes. */
  void stream(Arrival arrival, Routes.Stream route, Viewers viewers) throws InterruptedException {
    LiveSource source = route.source().apply(asked(arrival, recalled(arrival)));
    if (!viewers.serve(arrival.context(), arrival.address(), source)) replies.tell(arrival.context(), Failure.of(503));
  }

  /** What needs no store is there without it, for visitors nobody knows then. */
  private Optional<Visitor> recalled(Arrival arrival) throws InterruptedException {
    if (arrival.reception().cookies().session().isEmpty()) return Optional.empty();
    try {
      return pageGate.through(() -> arrival.reception().visitor(known.recall())).flatMap(one -> one);
    } catch (StoreUnavailable away) {
      return Optional.empty();
    }
  }

  void form(Arrival arrival, Routes.Route route) throws InterruptedException {
    if (arrival.reception().isForeign()) {
      replies.tell(arrival.context(), FORGED);
      return;
    }
    read(arrival);
    through(formGate, arrival, () -> {
      Optional<Visitor> visitor = arrival.reception().visitor(known.recall());
      if (arrival.reception().isForged(visitor)) {
        return () -> replies.tell(arrival.context(), FORGED);
      }
      return answer(arrival, route, visitor);
    });
  }

  void program(Arrival arrival, Routes.Route route) throws InterruptedException {
    read(arrival);
    through(formGate, arrival, () -> answer(arrival, route, Optional.empty()));
  }

  /**
   * Waits for the whole body, and keeps it: who sends it slowly must hold no place at the gate meanwhile. No form of
   * ours sends files, whose size nothing would bound.
   */
  private static void read(Arrival arrival) {
    if (arrival.context().isMultipartFormData()) throw new UnclearWish("no files are taken");
    arrival.context().formParamMap();
  }

  /** Only who asks the store has a place at the gate; the page is made when he has left it. */
  private void through(StoreGate gate, Arrival arrival, Supplier<Runnable> question) throws InterruptedException {
    gate.through(question).orElse(() -> replies.tell(arrival.context(), Failure.of(503))).run();
  }

  private Runnable answer(Arrival arrival, Routes.Route route, Optional<Visitor> visitor) {
    if (!route.access().isOpenTo(visitor)) return () -> turnAway(arrival.context(), visitor);
    Answer answer = route.page().apply(asked(arrival, visitor));
    return () -> replies.reply(arrival, visitor, answer);
  }

  /** Who may be let in after signing in is shown where, and led back. */
  private void turnAway(Context context, Optional<Visitor> visitor) {
    boolean reads = context.method().name().equals("GET") && Accepted.by(context.header("Accept")) == Accepted.HTML;
    if (visitor.isPresent() || !reads) {
      replies.tell(context, Failure.of(403));
    } else {
      replies.goOn(context, "/login?to=" + URLEncoder.encode(context.path(), StandardCharsets.UTF_8));
    }
  }

  private static Asked asked(Arrival arrival, Optional<Visitor> visitor) {
    Context context = arrival.context();
    Map<String, String> form = context.method().name().equals("POST") ? firsts(context.formParamMap()) : Map.of();
    String browser = Optional.ofNullable(context.header("User-Agent")).orElse("");
    return new Asked(context.pathParamMap(), firsts(context.queryParamMap()), form, host(context),
        arrival.address(), browser, arrival.reception().cookies().session().map(SessionToken::hash), visitor);
  }

  private static Map<String, String> firsts(Map<String, List<String>> all) {
    return all.entrySet().stream().filter(entry -> !entry.getValue().isEmpty())
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().getFirst()));
  }

  private static Optional<String> host(Context context) {
    return Optional.ofNullable(context.header("Host"))
        .map(HOST::matcher).filter(host -> host.matches()).map(host -> host.group(1));
  }
}

package metaserver.network.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** The addresses of the site. */
public final class Routes {
  private final List<Route> all = new ArrayList<>();
  private final List<Route> forms = new ArrayList<>();
  private final List<Route> programs = new ArrayList<>();
  private final List<Guard> guards = new ArrayList<>();
  private final List<Raw> raw = new ArrayList<>();
  private final List<Stream> streams = new ArrayList<>();
  private final List<Runnable> seconds = new ArrayList<>();
  private final List<Runnable> endings = new ArrayList<>();
  private final Map<String, Supplier<String>> events = new LinkedHashMap<>();

  /** A page that asks the store. {@code {name}} in the address is a place. Few of them are made at once. */
  public void stored(String address, Function<Asked, Answer> page) {
    stored(address, Access.ANYBODY, page);
  }

  /** The same, not for everybody. */
  public void stored(String address, Access access, Function<Asked, Answer> page) {
    all.add(new Route(address, true, access, page));
  }

  /** A page of what is in memory. */
  public void live(String address, Function<Asked, Answer> page) {
    live(address, Access.ANYBODY, page);
  }

  /** The same, not for everybody. */
  public void live(String address, Access access, Function<Asked, Answer> page) {
    all.add(new Route(address, false, access, page));
  }

  /**
   * What is done with a form that was filled in. Called only if the form was made by this site for the same browser.
   */
  public void form(String address, Access access, Function<Asked, Answer> action) {
    forms.add(new Route(address, true, access, action));
  }

  /**
   * Somebody who is asked before the pages and forms below an address, once they are open to the visitor.
   *
   * @param guard what it says instead; empty lets him in
   */
  public void guard(String under, Function<Asked, Optional<Answer>> guard) {
    guards.add(new Guard(under, guard));
  }

  /** JSON in a form of its own, the same for everybody. */
  public void json(String address, Supplier<byte[]> text) {
    raw.add(new Raw(address, text));
  }

  /**
   * Something on pages that changes by itself.
   *
   * @param event the name by which pages ask for it
   * @param html asked for once a second while anybody looks, for all of them
   */
  public void event(String event, Supplier<String> html) {
    events.put(event, html);
  }

  /** What each viewer of a page is told by himself as it happens. */
  public void stream(String address, Function<Asked, LiveSource> source) {
    streams.add(new Stream(address, source));
  }

  /** What is to be done once a second; must not take long. */
  public void everySecond(Runnable task) {
    seconds.add(task);
  }

  /** What is to be done before the site ends. */
  public void atTheEnd(Runnable task) {
    endings.add(task);
  }

  List<Stream> streams() {
    return List.copyOf(streams);
  }

  List<Runnable> seconds() {
    return List.copyOf(seconds);
  }

  List<Runnable> endings() {
    return List.copyOf(endings);
  }

  List<Route> pages() {
    return all.stream().map(this::guarded).toList();
  }

  /**
   * What programs send, of which no form was made. It must trust nothing but what is sent: cookies are not looked at.
   */
  public void program(String address, Function<Asked, Answer> action) {
    programs.add(new Route(address, true, Access.ANYBODY, action));
  }

  List<Route> programs() {
    return List.copyOf(programs);
  }

  List<Route> forms() {
    return forms.stream().map(this::guarded).toList();
  }

  private Route guarded(Route route) {
    return guards.stream().filter(guard -> guard.isBefore(route.address())).reduce(
        route,
        (behind, guard) -> new Route(behind.address(), behind.stored(), behind.access(),
            asked -> guard.says().apply(asked).orElseGet(() -> behind.page().apply(asked))),
        (one, _) -> one);
  }

  List<Raw> raw() {
    return List.copyOf(raw);
  }

  Map<String, Supplier<String>> events() {
    return Map.copyOf(events);
  }

  /** Who is asked before the pages below an address. */
  record Guard(String under, Function<Asked, Optional<Answer>> says) {
    boolean isBefore(String address) {
      return address.equals(under) || address.startsWith(under + "/");
    }
  }

  /** A page and its address. */
  record Route(String address, boolean stored, Access access, Function<Asked, Answer> page) {}

  /** What viewers are told, and its address. */
  record Stream(String address, Function<Asked, LiveSource> source) {}

  /** A JSON text and its address. */
  record Raw(String address, Supplier<byte[]> text) {}
}

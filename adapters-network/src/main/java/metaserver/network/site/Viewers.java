package metaserver.network.site;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import metaserver.domain.identity.Household;
import metaserver.domain.store.StoreUnavailable;

/** Those who look at a page that changes by itself. */
final class Viewers {
  /** Of one address: a school or a family, not a flood. */
  private static final int MOST_OF_AN_ADDRESS = 64;
  private static final Duration PAUSE = Duration.ofSeconds(15);

  private final LiveFeed feed = new LiveFeed();
  private final Map<String, Supplier<String>> sources;
  private final int most;
  private final AtomicInteger count = new AtomicInteger();
  private final Map<Household, Integer> byAddress = new ConcurrentHashMap<>();

  /** @param sources what they see, by the name of the event */
  Viewers(Map<String, Supplier<String>> sources, int most) {
    this.sources = Map.copyOf(sources);
    this.most = most;
  }

  int count() {
    return count.get();
  }

  /** Looks what is new. Called once a second; does nothing while nobody views. */
  void look() {
    if (count.get() == 0) return;
    sources.forEach((name, source) -> {
      try {
        feed.publish(name, source.get());
      } catch (StoreUnavailable _) {
        return; // what was seen last stays
      }
    });
  }

  /** Tells one viewer of everything that all see until he goes. False if there are too many. */
  boolean serve(Context context, InetAddress address) throws InterruptedException {
    return serve(context, address, feed);
  }

  /** The same of what is for him. */
  boolean serve(Context context, InetAddress address, LiveSource source) throws InterruptedException {
    boolean isOneTooMany = count.incrementAndGet() > most;
    isOneTooMany |= byAddress.merge(Household.of(address), 1, Integer::sum) > MOST_OF_AN_ADDRESS;
    try {
      if (isOneTooMany) return false;
      source.opened();
      try {
        tell(context, source);
      } finally {
        source.closed();
      }
    } catch (IOException _) {
      return true; // he is gone, or reads too slowly
    } finally {
      left(address);
    }
    return true;
  }

  private void left(InetAddress address) {
    count.decrementAndGet();
    byAddress.computeIfPresent(Household.of(address), (_, viewers) -> viewers > 1 ? viewers - 1 : null);
  }

  private void tell(Context context, LiveSource source) throws IOException, InterruptedException {
    String accepted = context.header("Accept-Encoding");
    boolean packed = accepted != null && accepted.contains("gzip");
    context.contentType("text/event-stream;charset=utf-8")
        .header("Cache-Control", "no-store").header("X-Accel-Buffering", "no");
    if (packed) context.header("Content-Encoding", "gzip");
    OutputStream out = context.res().getOutputStream();
    if (packed) out.write(LiveEvent.PACKED_HEADER);
    LiveEvent.STILL_HERE.writeTo(out, packed);
    out.flush();
    LiveSource.News news = new LiveSource.News(seen(context, source), List.of(), false);
    while (!news.over()) {
      news = source.after(news.number(), PAUSE);
      for (LiveEvent event : news.events().isEmpty() ? List.of(LiveEvent.STILL_HERE) : news.events()) {
        event.writeTo(out, packed);
      }
      if (source.isResumed() && !news.events().isEmpty()) LiveEvent.mark(news.number()).writeTo(out, packed);
      out.flush();
    }
  }

  /** A browser that comes again says up to where it knows all. */
  private static long seen(Context context, LiveSource source) {
    String last = context.header("Last-Event-ID");
    return source.isResumed() && last != null && last.matches("\\d{1,18}") ? Long.parseLong(last) : source.begin();
  }

  void end() {
    feed.end();
  }
}

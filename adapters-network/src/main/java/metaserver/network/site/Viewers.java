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
  private final Map<InetAddress, Integer> byAddress = new ConcurrentHashMap<>();

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

  /** Tells one viewer of everything until he goes. False if there are too many. */
  boolean serve(Context context, InetAddress address) throws InterruptedException {
    boolean isOneTooMany = count.incrementAndGet() > most;
    isOneTooMany |= byAddress.merge(address, 1, Integer::sum) > MOST_OF_AN_ADDRESS;
    try {
      if (isOneTooMany) return false;
      tell(context);
    } catch (IOException _) {
      return true; // he is gone, or reads too slowly
    } finally {
      left(address);
    }
    return true;
  }

  private void left(InetAddress address) {
    count.decrementAndGet();
    byAddress.computeIfPresent(address, (_, viewers) -> viewers > 1 ? viewers - 1 : null);
  }

  private void tell(Context context) throws IOException, InterruptedException {
    String accepted = context.header("Accept-Encoding");
    boolean packed = accepted != null && accepted.contains("gzip");
    context.contentType("text/event-stream;charset=utf-8").header("Cache-Control", "no-store").header("X-Accel-Buffering", "no");
    if (packed) context.header("Content-Encoding", "gzip");
    OutputStream out = context.res().getOutputStream();
    if (packed) out.write(LiveEvent.PACKED_HEADER);
    LiveFeed.News news = new LiveFeed.News(0, List.of(LiveEvent.STILL_HERE), false);
    while (!news.over()) {
      for (LiveEvent event : news.events()) event.writeTo(out, packed);
      out.flush();
      news = feed.after(news.number(), PAUSE);
    }
  }

  void end() {
    feed.end();
  }
}

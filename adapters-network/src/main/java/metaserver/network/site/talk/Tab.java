package metaserver.network.site.talk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import metaserver.network.site.LiveEvent;
import metaserver.network.site.LiveSource;

/** One page of a visitor that shows a room, as long as its line holds. A thread of its own asks it. */
final class Tab implements LiveSource {
  /**
   * What is said within about this time is sent at once; longer if there are many, so that they cost no more in all.
   */
  private static final int PACE_MILLIS = 200;
  private static final int MILLIS_FOR_EACH = 1;
  /** Who he is, is asked anew then, as his browser dials again. */
  private static final Duration LASTS = Duration.ofMinutes(5);
  private static final LiveEvent ANEW = LiveEvent.named("anew", "anew");

  private final Caller caller;
  private final Booth booth;
  private final AtomicInteger tabs;
  private final long begin;
  private final Function<TalkLine, LiveEvent> maker;
  private final InstantSource clock;
  private final Instant end;
  private long scenes;
  private boolean told;

  /**
   * One that nobody looks at yet.
   *
   * @param tabs how many of all visitors are open
   * @param begin the number of the last line that the page has
   */
  Tab(Caller caller, Booth booth, AtomicInteger tabs, long begin,
      Function<TalkLine, LiveEvent> maker, InstantSource clock) {
    this.caller = caller;
    this.booth = booth;
    this.tabs = tabs;
    this.begin = begin;
    this.maker = maker;
    this.clock = clock;
    this.end = clock.instant().plus(LASTS);
  }

  @Override
  public long begin() {
    return begin;
  }

  @Override
  public boolean isResumed() {
    return true;
  }

  @Override
  public void opened() {
    tabs.incrementAndGet();
    caller.tabOpened();
  }

  @Override
  public void closed() {
    tabs.decrementAndGet();
    caller.tabClosed(clock.instant());
  }

  @Override
  public News after(long seen, Duration limit) throws InterruptedException {
    if (told) Thread.sleep(pause());
    Booth.News news = booth.after(seen, scenes, limit);
    scenes = news.scenes();
    List<LiveEvent> events = new ArrayList<>(news.lines().stream().map(heard -> heard.event(maker)).toList());
    news.scene().ifPresent(events::add);
    if (news.anew()) events.add(ANEW);
    told = !events.isEmpty();
    return new News(news.number(), events, news.anew() || clock.instant().isAfter(end));
  }

  /** Never the same, or all would wake each other at once for ever. */
  private long pause() {
    int pace = Math.max(PACE_MILLIS, tabs.get() * MILLIS_FOR_EACH);
    return ThreadLocalRandom.current().nextLong(pace / 2, pace * 3L / 2);
  }

  /** For who is not in the room any more. */
  static LiveSource anew() {
    return (_, _) -> new News(0, List.of(ANEW), true);
  }
}

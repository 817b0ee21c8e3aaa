package metaserver.network.site.talk;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import metaserver.network.site.LiveEvent;
import metaserver.network.site.LiveSource;

/** One page of a visitor that shows a room, as long as its line holds. A thread of its own asks it. */
final class Tab implements LiveSource {
  /** What is said within this time is sent at once, which is what many viewers cost. */
  private static final Duration PACE = Duration.ofMillis(200);
  /** Who he is, is asked anew then, as his browser dials again. */
  private static final Duration LASTS = Duration.ofMinutes(15);
  private static final LiveEvent ANEW = LiveEvent.named("anew", "anew");

  private final Caller caller;
  private final Booth booth;
  private final long begin;
  private final Function<TalkLine, LiveEvent> maker;
  private final InstantSource clock;
  private final Instant end;
  private long scenes;
  private boolean told;

  /** @param begin the number of the last line that the page has */
  Tab(Caller caller, Booth booth, long begin, Function<TalkLine, LiveEvent> maker, InstantSource clock) {
    this.caller = caller;
    this.booth = booth;
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
    caller.tabOpened();
  }

  @Override
  public void closed() {
    caller.tabClosed(clock.instant());
  }

  @Override
  public News after(long seen, Duration limit) throws InterruptedException {
    if (told) Thread.sleep(PACE);
    Booth.News news = booth.after(seen, scenes, limit);
    scenes = news.scenes();
    List<LiveEvent> events = new ArrayList<>(news.lines().stream().map(heard -> heard.event(maker)).toList());
    news.scene().ifPresent(events::add);
    if (news.anew()) events.add(ANEW);
    told = !events.isEmpty();
    return new News(news.number(), events, news.anew() || clock.instant().isAfter(end));
  }

  /** For who is not in the room any more. */
  static LiveSource anew() {
    return (_, _) -> new News(0, List.of(ANEW), true);
  }
}

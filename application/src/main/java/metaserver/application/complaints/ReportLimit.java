package metaserver.application.complaints;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import metaserver.application.identity.LiveSession;
import metaserver.domain.identity.Household;
import metaserver.domain.identity.User;

/** How many reports one account, or one address of guests, may send in an hour. Any thread may ask. */
public final class ReportLimit {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final int MOST_SENDERS = 10_000;

  private final int most;
  private final InstantSource clock;
  /** Whoever sent none for longest makes way. */
  private final Map<Object, Deque<Instant>> sent = new LinkedHashMap<>(16, 0.75f, true) {
    private static final long serialVersionUID = 1L;

    @Override
    protected boolean removeEldestEntry(Map.Entry<Object, Deque<Instant>> eldest) {
      return size() > MOST_SENDERS;
    }
  };

  /** @param most 0 lets nobody report anything */
  public ReportLimit(int most, InstantSource clock) {
    this.most = most;
    this.clock = clock;
  }

  /** Counts one more, if there may be one. */
  synchronized boolean take(LiveSession sender) {
    Object who = sender.user().<Object>map(User::id).orElseGet(() -> Household.of(sender.session().address()));
    Deque<Instant> times = sent.computeIfAbsent(who, _ -> new ArrayDeque<>());
    Instant now = clock.instant();
    while (!times.isEmpty() && times.getFirst().plus(HOUR).isBefore(now)) times.removeFirst();
    if (times.size() >= most) return false;
    times.addLast(now);
    return true;
  }
}

package metaserver.network.bench;

import io.netty.channel.EventLoop;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Says the lines of a chat load, in turn by the senders, on the one event loop that they all live on. With a rate a
 * line counts from when it was due, so that a server that holds the load up cannot hide it.
 */
final class Pacer {
  private static final int MOST_AT_ONCE = 512;
  private static final long STEP_NANOS = 250_000;

  private final EventLoop loop;
  private final List<Player> senders;
  private final Stamps stamps;
  private final int stampEvery;
  private final Schedule schedule;
  private final Stopwatch watch;
  private final AtomicLong said = new AtomicLong();
  private volatile boolean stopped;

  Pacer(List<Player> senders, Stamps stamps, int stampEvery, Schedule schedule, Stopwatch watch) {
    this.loop = senders.getFirst().loop();
    this.senders = List.copyOf(senders);
    this.stamps = stamps;
    this.stampEvery = stampEvery;
    this.schedule = schedule;
    this.watch = watch;
  }

  void begin() {
    loop.execute(this::step);
  }

  void stop() {
    stopped = true;
  }

  /** Lines so far. Any thread may ask. */
  long said() {
    return said.getAcquire();
  }

  private void step() {
    if (stopped) return;
    long now = watch.nanos();
    long due = Math.min(schedule.due(now), said() + MOST_AT_ONCE);
    while (said() < due && say(now)) {}
    senders.forEach(Player::flush);
    loop.schedule(this::step, STEP_NANOS, TimeUnit.NANOSECONDS);
  }

  private boolean say(long now) {
    long line = said();
    Player sender = senders.get((int) (line % senders.size()));
    if (!sender.isWritable()) return false;
    int name = sender.room().roster().selfNameBytes();
    sender.say(line % stampEvery == 0 ? stamps.stamped(name, schedule.at(line, now)) : stamps.text(name));
    said.setRelease(line + 1);
    return true;
  }

  /** When lines are due. */
  interface Schedule {
    /** How many lines ought to have been said by now. */
    long due(long now);

    /** When this line, by its number, was due. */
    long at(long line, long now);

    /** So many a second. */
    static Schedule rate(double perSecond, long start) {
      return new Schedule() {
        @Override
        public long due(long now) {
          return (long) ((now - start) / 1e9 * perSecond);
        }

        @Override
        public long at(long line, long now) {
          return start + (long) ((line + 1) * 1e9 / perSecond);
        }
      };
    }

    /** As many as the slowest of all has heard, and the window. */
    static Schedule window(List<Player> listeners, int window) {
      return new Schedule() {
        @Override
        public long due(long now) {
          return listeners.stream().mapToLong(player -> player.room().heard()).min().orElse(0) + window;
        }

        @Override
        public long at(long line, long now) {
          return now;
        }
      };
    }
  }
}

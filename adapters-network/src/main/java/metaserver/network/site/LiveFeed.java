package metaserver.network.site;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * What viewers see live: of each kind of event the last one, so that who reads slowly misses what was between and holds
 * up nobody. Each viewer has a thread of his own, and waits here.
 */
final class LiveFeed implements LiveSource {
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition news = lock.newCondition();
  private final Map<String, Numbered> last = new LinkedHashMap<>();
  private long number;
  private boolean over;

  /** Told to everybody, unless it is what he was told already. */
  void publish(String name, String html) {
    lock.lock();
    try {
      Numbered before = last.get(name);
      if (before != null && before.event().html().equals(html)) return;
      last.put(name, new Numbered(++number, LiveEvent.named(name, html)));
      news.signalAll();
    } finally {
      lock.unlock();
    }
  }

  @Override
  public News after(long seen, Duration limit) throws InterruptedException {
    lock.lock();
    try {
      long left = limit.toNanos();
      while (number == seen && !over && left > 0) left = news.awaitNanos(left);
      List<LiveEvent> events = last.values().stream().filter(one -> one.number() > seen).map(Numbered::event).toList();
      return new News(number, events, over);
    } finally {
      lock.unlock();
    }
  }

  /** Sends everybody away. */
  void end() {
    lock.lock();
    try {
      over = true;
      news.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private record Numbered(long number, LiveEvent event) {}
}

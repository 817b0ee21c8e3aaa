package metaserver.network.bench;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Starts so many things, with only so many of them under way at a time. Any thread may call. */
final class Volley {
  private final int end;
  private final IntConsumer start;
  private final AtomicInteger next;
  private final AtomicInteger ended = new AtomicInteger();
  private final int count;

  /** Things {@code first} to {@code end - 1}. */
  Volley(int first, int end, IntConsumer start) {
    this.end = end;
    this.start = start;
    this.next = new AtomicInteger(first);
    this.count = end - first;
  }

  void begin(int atATime) {
    for (int i = 0; i < atATime; i++) startNext();
  }

  /** One of them has ended, well or not. */
  void oneEnded() {
    ended.incrementAndGet();
    startNext();
  }

  private void startNext() {
    int number = next.getAndIncrement();
    if (number < end) start.accept(number);
  }

  boolean isOver() {
    return ended.get() >= count;
  }

}

package metaserver.network.site.talk;

import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import metaserver.network.site.LiveEvent;

/** A line, and its form for browsers, which the first who needs it makes for all who hear it. */
final class Heard {
  private final TalkLine line;
  private final ReentrantLock making = new ReentrantLock();
  private volatile Optional<LiveEvent> event = Optional.empty();

  Heard(TalkLine line) {
    this.line = line;
  }

  TalkLine line() {
    return line;
  }

  LiveEvent event(Function<TalkLine, LiveEvent> maker) {
    Optional<LiveEvent> made = event;
    return made.isPresent() ? made.get() : make(maker);
  }

  private LiveEvent make(Function<TalkLine, LiveEvent> maker) {
    making.lock();
    try {
      if (event.isEmpty()) event = Optional.of(maker.apply(line));
      return event.orElseThrow();
    } finally {
      making.unlock();
    }
  }
}

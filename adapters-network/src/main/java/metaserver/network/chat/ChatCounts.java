package metaserver.network.chat;

import java.util.concurrent.atomic.LongAdder;

/** What players said since the start, commands and blank lines among it. Any thread may call. */
public final class ChatCounts {
  private final LongAdder lines = new LongAdder();
  private final LongAdder whispers = new LongAdder();

  void line() {
    lines.increment();
  }

  void whisper() {
    whispers.increment();
  }

  public long lines() {
    return lines.sum();
  }

  public long whispers() {
    return whispers.sum();
  }
}

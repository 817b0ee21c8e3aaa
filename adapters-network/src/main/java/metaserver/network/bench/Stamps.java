package metaserver.network.bench;

import io.netty.buffer.ByteBuf;

/**
 * Lines of chat that carry the time at which they were due. They are a byte longer than the others, so that listeners
 * tell them by the header and open no other; shorter names get longer texts, so that all lines are equally long.
 */
final class Stamps {
  /** The least text that holds a stamp. */
  static final int MIN_TEXT_BYTES = 16;

  private static final int FIXED_BYTES = 24;
  private static final int NULS = 2;
  private static final int DIGITS = 15;

  private final int textBytes;
  private final int longestName;
  private final int overhead;
  private final Stopwatch watch;
  private final Latencies latencies;

  /** @param overhead what sealing adds to a payload, or nothing */
  Stamps(int textBytes, int longestName, int overhead, Stopwatch watch, Latencies latencies) {
    this.textBytes = textBytes;
    this.longestName = longestName;
    this.overhead = overhead;
    this.watch = watch;
    this.latencies = latencies;
  }

  /** A text for the sender of a name this long. */
  String text(int nameBytes) {
    return "x".repeat(textBytes + longestName - nameBytes);
  }

  String stamped(int nameBytes, long nanos) {
    String stamp = String.format("t%0" + DIGITS + "d", nanos);
    return stamp + "x".repeat(textBytes + 1 + longestName - nameBytes - stamp.length());
  }

  boolean isOn(int payloadBytes) {
    return payloadBytes == FIXED_BYTES + longestName + textBytes + 1 + NULS + overhead;
  }

  /** Records how long ago the line was due. */
  void read(ByteBuf payload) {
    int text = payload.indexOf(payload.readerIndex() + FIXED_BYTES, payload.writerIndex(), (byte) 0) + 1;
    if (text == 0 || payload.getByte(text) != 't') return;
    long nanos = 0;
    for (int i = text + 1; i <= text + DIGITS; i++) nanos = nanos * 10 + payload.getByte(i) - '0';
    latencies.record(watch.nanos() - nanos);
  }
}

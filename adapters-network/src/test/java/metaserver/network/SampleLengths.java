package metaserver.network;

import io.netty.buffer.ByteBuf;
import java.util.HashSet;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import metaserver.domain.identity.ClientFamily;
import metaserver.network.wire.Framing;

/** Which other lengths than its own a sample may have, as far as clients and servers are known to send them. */
final class SampleLengths {
  private static final Set<Integer> NONE = Set.of();

  private SampleLengths() {}

  /** The lengths below that of the sample at which it is a packet still. */
  static Set<Integer> shorter(Sample sample) {
    int length = sample.payload().readableBytes();
    return switch (sample.id()) {
      // lists without a count: none, one, two ...
      case 0 -> every(24, 0, length);
      case 1 -> ends(sample.payload(), record -> 24 + record.getUnsignedShort(record.readerIndex() + 18));
      case 2, 13 -> ends(sample.payload(), record -> 32 + record.getUnsignedShort(record.readerIndex() + 20));
      case 14, 15, 16 -> ends(sample.payload(), record -> 28 + record.getUnsignedShort(record.readerIndex() + 22));
      case 18 -> sample.connection().equals("login") ? every(8, 0, length) : NONE;
      // whether the data behind port and hub are a game is for GameReading to say, to a host who stays
      case 104 -> every(1, 4, length);
      // Myth II sends the mode alone, Aleph One sixteen bytes more
      case 107 -> length == 18 ? Set.of(2) : NONE;
      // from Myth II the password alone, or with a NUL: guests send none
      case 109 -> sample.family() == ClientFamily.MYTH ? every(1, 0, length) : NONE;
      // a game and its players
      case 111 -> every(4, 4, length);
      // sixteen teams, and players as many as there were: sixteen from old versions, two in the sample of Myth II 1.8
      case 112 -> every(28, 220, length);
      // a piece of a file
      case 204 -> every(1, 0, length);
      default -> NONE;
    };
  }

  /** The length up to which anything may stand behind the sample, or 0. */
  static int longest(Sample sample) {
    return switch (sample.id()) {
      case 101 -> 32 + 33; // the place of the name in old versions
      case 103 -> 128; // the place of player data in packet 100
      case 104 -> 4 + Framing.MAX_RECEIVED; // no frame brings so many
      case 204 -> Framing.MAX_RECEIVED;
      case 109 -> sample.family() == ClientFamily.MYTH ? 255 : 0;
      default -> 0;
    };
  }

  private static Set<Integer> every(int step, int from, int below) {
    return IntStream.iterate(from, length -> length < below, length -> length + step).boxed()
        .collect(Collectors.toSet());
  }

  /** Where records end that say how long they are. */
  private static Set<Integer> ends(ByteBuf payload, ToIntFunction<ByteBuf> size) {
    ByteBuf records = payload.slice();
    Set<Integer> ends = new HashSet<>();
    while (records.isReadable()) {
      ends.add(records.readerIndex());
      records.skipBytes(size.applyAsInt(records));
    }
    return ends;
  }
}

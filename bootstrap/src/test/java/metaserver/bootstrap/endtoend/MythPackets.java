package metaserver.bootstrap.endtoend;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/**
 * Whole packets of Myth II, byte for byte: what clients are known to send, and packet 17 as they are known to read it.
 */
final class MythPackets {
  private static final Path FILE = Path.of("src", "test", "resources", "myth", "packets.txt");

  private final Map<String, byte[]> packets = new HashMap<>();

  static MythPackets read() {
    MythPackets all = new MythPackets();
    try {
      for (String line : Files.readAllLines(FILE)) {
        List<String> words = List.of(line.split(" ", -1));
        all.packets.put(words.getFirst(), HexFormat.of().parseHex(words.get(1)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  byte[] get(String name) {
    return requireNonNull(packets.get(name), name).clone();
  }

  /** With other numbers of 32 bits at some places, counted from the header on. */
  byte[] with(String name, Map<Integer, Integer> numbers) {
    ByteBuffer packet = ByteBuffer.wrap(get(name));
    numbers.forEach(packet::putInt);
    return packet.array();
  }
}

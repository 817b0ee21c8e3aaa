package metaserver.bootstrap.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import metaserver.domain.text.Blob;

/**
 * What clients sent in one recorded session, in the order in which they sent it, and what they were answered. A file
 * has a line {@code player p1 10023} for the number that the login on connection 1 was given, and then one for each
 * event: {@code 1 login opens}, {@code 1 login closes}, or a packet with the reads that carried it ({@code -}: the one
 * before carried it too), its bytes, and what each connection then heard, in the words of {@link Heard}:
 * {@code 2 room > 8,36 dead... 2<200/p1;... 4<200/p1;...}.
 */
record Recording(String name, Map<Integer, String> players, List<Event> events) {
  private static final Path FOLDER = Path.of("src/test/resources/recordings");

  static Stream<Recording> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files.sorted().map(Recording::read).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Recording read(Path file) {
    Map<Integer, String> players = new HashMap<>();
    List<Event> events = new ArrayList<>();
    try {
      for (String line : Files.readAllLines(file)) {
        List<String> words = List.of(line.split(" ", -1));
        if (words.getFirst().equals("player")) players.put(Integer.parseInt(words.get(2)), words.get(1));
        else events.add(event(words));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Recording(file.getFileName().toString().replace(".txt", ""), players, events);
  }

  private static Event event(List<String> words) {
    int connection = Integer.parseInt(words.getFirst());
    return switch (words.get(2)) {
      case "opens" -> new Opens(connection, words.get(1).equals("login"));
      case "closes" -> new Closes(connection);
      default -> new Says(connection, reads(words.get(3)), Blob.of(HexFormat.of().parseHex(words.get(4))),
          answers(words.subList(5, words.size())));
    };
  }

  private static List<Integer> reads(String text) {
    return text.equals("-") ? List.of() : Stream.of(text.split(",", -1)).map(Integer::valueOf).toList();
  }

  private static Map<Integer, List<String>> answers(List<String> words) {
    Map<Integer, List<String>> answers = new LinkedHashMap<>();
    for (String word : words) {
      int sign = word.indexOf('<');
      answers.put(Integer.valueOf(word.substring(0, sign)), List.of(word.substring(sign + 1).split(",", -1)));
    }
    return answers;
  }

  @Override
  public String toString() {
    return name;
  }

  /** Something a client did. */
  sealed interface Event {}

  record Opens(int connection, boolean login) implements Event {}

  record Closes(int connection) implements Event {}

  /**
   * Sent a packet.
   *
   * @param reads sizes of the reads that carried it and maybe what followed; empty if an earlier one did
   * @param answers by connection
   */
  record Says(int connection, List<Integer> reads, Blob packet, Map<Integer, List<String>> answers) implements Event {
    int id() {
      return ByteBuffer.wrap(packet.bytes()).getShort(2);
    }

    /** What the sender itself was answered. */
    List<String> mine() {
      return answers.getOrDefault(connection, List.of());
    }
  }
}

package metaserver.persistence.postgres.platform;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import metaserver.domain.chat.ChatSearch;
import metaserver.domain.chat.KeptLine;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.lobby.RoomId;
import metaserver.persistence.embedded.PostgresServer;
import metaserver.persistence.postgres.PostgresDatabase;
import metaserver.persistence.postgres.chat.MyBatisChatLog;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * Searches among 10,000,000 lines that one room heard in a month. Its name keeps it out of the build:
 * {@code mvn verify -pl adapters-persistence -am -Dsurefire.failIfNoSpecifiedTests=false -Dtest=ChatSearchBenchmark}.
 * {@code -Dchat.lines=PORT/DATABASE/USER} takes the lines of a database that has them.
 */
class ChatSearchBenchmark {
  private static final int LINES = 10_000_000;
  private static final int WORDS = 20_000;
  private static final int ROUNDS = 60;
  private static final Instant MONTH = Instant.parse("2026-11-01T00:00:00Z");
  private static final Instant END = MONTH.plus(Duration.ofDays(30));

  private final Random random = new Random(11);
  private final List<String> words = IntStream.range(0, WORDS).mapToObj(ChatSearchBenchmark::word).toList();
  private final double[] shares = shares();

  /** Two to four syllables. */
  private static String word(int number) {
    try {
      byte[] hash = MessageDigest.getInstance("MD5")
          .digest(Integer.toString(number).getBytes(StandardCharsets.US_ASCII));
      return IntStream.range(0, 2 + number % 3)
          .mapToObj(i -> "" + "bcdfghjklmnprstvwz".charAt((hash[i] & 255) % 18)
              + "aeiouy".charAt((hash[i + 7] & 255) % 6))
          .collect(Collectors.joining());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The tenth word is said twice as often as the twentieth. */
  private static double[] shares() {
    double[] sums = new double[WORDS];
    double sum = 0;
    for (int i = 0; i < WORDS; i++) sums[i] = sum += 1.0 / (i + 5);
    return sums;
  }

  private String said() {
    int at = Arrays.binarySearch(shares, random.nextDouble() * shares[WORDS - 1]);
    return words.get(at < 0 ? -at - 1 : at);
  }

  @Test
  void searchTheMonthOfARoom() throws SQLException {
    try (PostgresStore store = PostgresStore.open(database())) {
      MyBatisChatLog log = new MyBatisChatLog(store);
      for (int warm = 0; warm < 20; warm++) log.search(text(said()));
      double[] all = new double[0];
      all = joined(all, timed("words as they are said", log, () -> text(said())));
      all = joined(all, timed("any word of the language", log, () -> text(words.get(random.nextInt(WORDS)))));
      all = joined(all, timed("two words", log, () -> text(said() + " " + said())));
      all = joined(all, timed("what nobody said", log, () -> text("qqq" + random.nextInt(1000))));
      all = joined(all, timed("words in three hours", log, () -> hours(said())));
      all = joined(all, timed("words of one player", log, () -> player(said())));
      all = joined(all, timed("a name", log, this::name));
      all = joined(all,
          timed("the next page", log, () -> text(said()).behind(log.search(text(words.get(20))).getLast())));
      tell("all of them", all);
      double[] flood = timed("a word of a flood two weeks ago", log, () -> text("buygoldnow"), 10);
      tell("", flood);
    }
  }

  private static ChatSearch search(
      Optional<String> text, Optional<String> nick, Optional<PlayerId> player, Instant from, Instant until) {
    return new ChatSearch(text, nick, player, Optional.of(new RoomId(1)), from, until, Optional.empty(), 50);
  }

  private static ChatSearch text(String text) {
    return search(Optional.of(text), Optional.empty(), Optional.empty(), MONTH, END);
  }

  private ChatSearch hours(String text) {
    Instant from = MONTH.plus(Duration.ofHours(random.nextInt(700)));
    return search(Optional.of(text), Optional.empty(), Optional.empty(), from, from.plus(Duration.ofHours(3)));
  }

  private ChatSearch player(String text) {
    return search(Optional.of(text), Optional.empty(), Optional.of(new PlayerId(1 + random.nextInt(5000))), MONTH, END);
  }

  private ChatSearch name() {
    return search(Optional.empty(), Optional.of("player" + (1 + random.nextInt(5000))), Optional.empty(), MONTH, END);
  }

  private interface Asking {
    ChatSearch next();
  }

  private static double[] timed(String what, MyBatisChatLog log, Asking asking) {
    return timed(what, log, asking, ROUNDS);
  }

  private static double[] timed(String what, MyBatisChatLog log, Asking asking, int rounds) {
    double[] millis = new double[rounds];
    long found = 0;
    for (int i = 0; i < rounds; i++) {
      ChatSearch search = asking.next();
      long start = System.nanoTime();
      List<KeptLine> lines = log.search(search);
      millis[i] = (System.nanoTime() - start) / 1e6;
      found += lines.size();
    }
    tell(what + " (" + found / rounds + " lines found)", millis);
    return millis;
  }

  private static void tell(String what, double[] millis) {
    double[] sorted = millis.clone();
    Arrays.sort(sorted);
    System.out.printf("%-50s p50 %6.1f ms, p95 %6.1f ms, longest %6.1f ms%n", what, sorted[sorted.length / 2],
        sorted[sorted.length * 95 / 100], sorted[sorted.length - 1]);
  }

  private static double[] joined(double[] some, double[] more) {
    double[] all = Arrays.copyOf(some, some.length + more.length);
    System.arraycopy(more, 0, all, some.length, more.length);
    return all;
  }

  private PostgresSettings database() throws SQLException {
    String given = System.getProperty("chat.lines", "");
    if (!given.isEmpty()) {
      String[] parts = given.split("/", -1);
      return PostgresSettings.of("127.0.0.1", Integer.parseInt(parts[0]), parts[2], "", parts[1]);
    }
    PostgresDatabase database = PostgresDatabase.fresh(18);
    database.store().close();
    try (Connection connection = PostgresServer.connect(database.address());
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE TABLE chat_lines_202611 (LIKE chat_lines INCLUDING DEFAULTS)");
      fill(connection);
      statement.execute("SET maintenance_work_mem = '1GB'");
      statement.execute("ALTER TABLE chat_lines_202611 ADD PRIMARY KEY (at, number)");
      statement.execute("ALTER TABLE chat_lines ATTACH PARTITION chat_lines_202611"
          + " FOR VALUES FROM ('2026-11-01Z') TO ('2026-12-01Z')");
      statement.execute("VACUUM ANALYZE chat_lines");
    }
    return database.settings();
  }

  private void fill(Connection connection) throws SQLException {
    String[] spoken = IntStream.range(0, 3_000_000).mapToObj(_ -> said()).toArray(String[]::new);
    CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI()
        .copyIn("COPY chat_lines_202611 (at, room, player, nick, line) FROM STDIN");
    for (int n = 0; n < LINES; n++) {
      int from = random.nextInt(spoken.length - 9);
      int player = 1 + (int) (5000 * Math.pow(random.nextDouble(), 2));
      String flood = n >= 2_000_000 && n < 3_000_000 && n % 2 == 0 ? " buygoldnow" : "";
      byte[] row = (MONTH.plusMillis(n * 2592L / 10) + "\t1\t" + player + "\tplayer" + player + "\t"
          + String.join(" ", Arrays.asList(spoken).subList(from, from + 3 + random.nextInt(6))) + flood + "\n")
          .getBytes(StandardCharsets.US_ASCII);
      copy.writeToCopy(row, 0, row.length);
    }
    copy.endCopy();
  }
}

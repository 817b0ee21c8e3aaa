package metaserver.persistence.postgres.platform;

import static metaserver.domain.identity.Accounts.NOON;
import static metaserver.domain.identity.Accounts.PROFILE;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import metaserver.application.ranking.DescribePlayer;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.UserRepository;
import metaserver.domain.ranking.CasteRule;
import metaserver.domain.ranking.Ladder;
import metaserver.domain.ranking.LadderRepository;
import metaserver.domain.ranking.PublicNumber;
import metaserver.domain.ranking.RatingHistory;
import metaserver.persistence.embedded.PostgresAddress;
import metaserver.persistence.embedded.PostgresServer;
import metaserver.persistence.postgres.PostgresDatabase;
import metaserver.persistence.postgres.identity.MyBatisUserRepository;
import metaserver.persistence.postgres.ranking.MyBatisLadderRepository;
import metaserver.persistence.postgres.ranking.MyBatisRatingHistory;
import metaserver.persistence.postgres.ranking.MyBatisStandingRepository;
import org.junit.jupiter.api.Test;

/**
 * Passes and pages over a million users with three kinds of game each, on a PostgreSQL that runs as the server's own
 * does. Its data directory stays from run to run. Its name keeps it out of the build:
 * {@code mvn verify -pl adapters-persistence -am -Dsurefire.failIfNoSpecifiedTests=false -Dtest=LadderBenchmark}, with
 * {@code -Dtest=LadderBenchmark#prepare} before it to have the data made first.
 */
class LadderBenchmark {
  private static final int USERS = Integer.getInteger("users", 1_000_000);
  private static final int READS = 2000;
  private static final Duration PAUSE = Duration.ofMillis(20);

  private final PostgresAddress address =
      PostgresServer.keeping(Path.of(System.getProperty("data", "target/ladder-benchmark")));
  private final PostgresSettings settings = PostgresDatabase.settings(address);
  private final PostgresStore store = PostgresStore.open(settings.with(new PoolSettings(8, 8, Duration.ofSeconds(3))));
  private final UserRepository users = new MyBatisUserRepository(store);
  private final LadderRepository ladders = new MyBatisLadderRepository(store);
  private final RatingHistory history = new MyBatisRatingHistory(store);

  /** Takes minutes, once. */
  @Test
  void prepare() {
    seed();
  }

  private void seed() {
    if (new Migrations(settings).migrate() == 0) return;
    execute("""
        INSERT INTO users (username, username_key, password_hash, icon, primary_color, secondary_color,
          nick, nick_key, team)
        SELECT 'user' || n, 'user' || n, '$argon2id$' || repeat('a', 87), 1, 2, 3, 'nick' || n, 'nick' || n, ''
        FROM generate_series(1, %d) AS n""".formatted(USERS));
    execute("""
        INSERT INTO standings
        SELECT n, ladder, games, games / 2, games - games / 2, 0, games * 1000, games * 900, 0,
          points, 25, 8, 40, points, 40
        FROM generate_series(1, %d) AS n, unnest(ARRAY[n %% 16, (n + 5) %% 16, (n + 9) %% 16, 16]) AS ladder,
          LATERAL (SELECT (hashint4(n * 31 + ladder) & 63) AS games,
            (hashint4(n * 17 + ladder) & 4095) AS points) AS drawn"""
        .formatted(USERS));
    execute("""
        INSERT INTO games (room_id, game_type, host_nick, name, map, start_time)
        SELECT NULL, 'CAPTURES', 'host', 'game', 'map', now() FROM generate_series(1, 200000) AS n""");
    execute("""
        INSERT INTO rated_games (game_id, room_type, elo_k, elo_scale, openskill_beta, openskill_kappa)
        SELECT n, 'RANKED', 32, 400, 4, 0.0001 FROM generate_series(1, 200000) AS n""");
    execute("""
        INSERT INTO rating_changes
        SELECT n, ladder, n % 40 + 1 + 40 * side, side, 1, true, false, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 25, 8, 0, 0,
          0, 25, 8, 0.5, 0.5
        FROM generate_series(1, 200000) AS n, generate_series(0, 1) AS side, unnest(ARRAY[8, 16]) AS ladder""");
    execute("VACUUM ANALYZE");
  }

  /** The first pass changes every caste and does not count. */
  @Test
  void rankAMillion() throws Exception {
    seed();
    if (ladders.lastPass().isEmpty()) pass("first pass");
    long start = System.nanoTime();
    logins("logins, no pass", () -> System.nanoTime() - start < 15e9);
    for (int round = 0; round < 3; round++) {
      execute("UPDATE standings SET points = points + 1 + (random() * 400)::int, games = games + 1, wins = wins + 1 "
          + "WHERE user_id %% 10 = %d".formatted(ThreadLocalRandom.current().nextInt(10)));
      pass("pass after 10 % changed");
    }
    reads();
    store.close();
  }

  /** With logins and readers beside it, each fifty times a second. */
  private void pass(String what) throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Future<?> logins = threads.submit(() -> logins("logins during " + what, () -> !over.get()));
      Future<?> pages = threads.submit(() -> measure("pages during " + what, PAUSE, () -> !over.get(),
          () -> ladders.page(Ladder.RANKED, somebody(), 25)));
      long start = System.nanoTime();
      ladders.rank(PublicNumber.POINTS, CasteRule.DEFAULT, NOON);
      System.out.printf("%s: %.1f s%n", what, (System.nanoTime() - start) / 1e9);
      over.set(true);
      logins.get();
      pages.get();
    }
  }

  private void reads() {
    DescribePlayer describe =
        new DescribePlayer(users, new MyBatisStandingRepository(store), ladders, PublicNumber.POINTS);
    read("page of 25", () -> ladders.page(Ladder.RANKED, somebody(), 25));
    read("around, 12 on each side", () -> ladders.around(Ladder.RANKED, new UserId(somebody()), 12));
    read("a player's positions", () -> ladders.placesOf(new UserId(somebody())));
    read("overview", ladders::overview);
    read("what packet 17 says", () -> describe.describe(new PlayerId(somebody())));
    read("a rating over time, 100 of 5,000 changes", () -> history.ofPlayer(
        new UserId(somebody() % 80 + 1), Ladder.RANKED, ThreadLocalRandom.current().nextLong(200_000), 100));
    read("head to head, 5,000 games", () -> {
      int one = somebody() % 40 + 1;
      history.headToHead(new UserId(one), new UserId(one + 40));
    });
  }

  private static void read(String what, Runnable work) {
    int[] left = {READS};
    measure(what, Duration.ZERO, () -> left[0]-- > 0, work);
  }

  /** The statements of a login that lock the account. */
  private void logins(String what, BooleanSupplier more) {
    measure(what, PAUSE, more, () -> store.transactions().inTransaction(() -> {
      var user = users.lock(new UserId(somebody()));
      users.noteLogin(user.orElseThrow().id(), NOON, PROFILE);
      return user;
    }));
  }

  private static void measure(String what, Duration pause, BooleanSupplier more, Runnable work) {
    List<Long> times = new ArrayList<>();
    while (more.getAsBoolean()) {
      LockSupport.parkNanos(pause.toNanos());
      long start = System.nanoTime();
      work.run();
      times.add(System.nanoTime() - start);
    }
    times.sort(null);
    System.out.printf("%s: %d, p50 %.2f ms, p95 %.2f ms, p99 %.2f ms, most %.1f ms%n", what, times.size(),
        at(times, 0.5), at(times, 0.95), at(times, 0.99), at(times, 1));
  }

  private static double at(List<Long> sorted, double share) {
    return sorted.isEmpty() ? 0 : sorted.get((int) Math.min(sorted.size() - 1, sorted.size() * share)) / 1e6;
  }

  private static int somebody() {
    return ThreadLocalRandom.current().nextInt(USERS) + 1;
  }

  private void execute(String sql) {
    try (Connection connection = PostgresServer.connect(address); Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new AssertionError(sql, e);
    }
  }
}

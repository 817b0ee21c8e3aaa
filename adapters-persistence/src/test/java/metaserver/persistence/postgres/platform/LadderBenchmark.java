package metaserver.persistence.postgres.platform;

import static metaserver.domain.identity.Accounts.NOON;
import static metaserver.domain.identity.Accounts.PROFILE;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicBoolean;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.UserRepository;
import metaserver.domain.ranking.CasteRule;
import metaserver.domain.ranking.Ladder;
import metaserver.domain.ranking.LadderRepository;
import metaserver.domain.ranking.PlayerStatRepository;
import metaserver.domain.ranking.PublicNumber;
import metaserver.domain.ranking.RatingHistory;
import metaserver.persistence.postgres.PostgresDatabase;
import metaserver.persistence.postgres.identity.MyBatisUserRepository;
import metaserver.persistence.postgres.ranking.MyBatisLadderRepository;
import metaserver.persistence.postgres.ranking.MyBatisPlayerStatRepository;
import metaserver.persistence.postgres.ranking.MyBatisRatingHistory;
import org.junit.jupiter.api.Test;

/**
 * Passes and pages over a million users with three kinds of game each. Its name keeps it out of the build:
 * {@code mvn verify -pl adapters-persistence -am -Dsurefire.failIfNoSpecifiedTests=false -Dtest=LadderBenchmark}.
 */
class LadderBenchmark {
  private static final int USERS = Integer.getInteger("users", 1_000_000);
  private static final int READS = 2000;

  private final PostgresDatabase database = PostgresDatabase.fresh(18);
  private final PostgresStore store =
      PostgresStore.open(database.settings().with(new PoolSettings(8, 8, Duration.ofSeconds(3))));
  private final UserRepository users = new MyBatisUserRepository(store);
  private final PlayerStatRepository stats = new MyBatisPlayerStatRepository(store);
  private final LadderRepository ladders = new MyBatisLadderRepository(store);
  private final RatingHistory history = new MyBatisRatingHistory(store);

  @Test
  void rankAMillion() throws Exception {
    seed();
    logins("no pass", new AtomicBoolean(true), READS);
    pass("first pass, every caste changes");
    for (int round = 0; round < 2; round++) {
      database.execute(
          "UPDATE standings SET points = points + 1 + (random() * 400)::int, games = games + 1, wins = wins + 1 "
          + "WHERE user_id % 10 = " + round);
      pass("pass after 10 % changed");
    }
    reads();
    store.close();
    database.store().close();
  }

  private void seed() {
    database.execute("""
        INSERT INTO users (username, username_key, password_hash, icon, primary_color, secondary_color, nick,
            nick_key, team)
        SELECT 'user' || n, 'user' || n, '$argon2id$' || repeat('a', 87), 1, 2, 3, 'nick' || n, 'nick' || n, ''
        FROM generate_series(1, %d) AS n""".formatted(USERS));
    database.execute("""
        INSERT INTO standings
        SELECT n, ladder, games, games / 2, games - games / 2, 0, games * 1000, games * 900, 0, points, 25, 8, 40,
            points, 40
        FROM generate_series(1, %d) AS n, unnest(ARRAY[n %% 16, (n + 5) %% 16, (n + 9) %% 16, 16]) AS ladder,
          LATERAL (SELECT (hashint4(n * 31 + ladder) & 63) AS games,
              (hashint4(n * 17 + ladder) & 4095) AS points) AS drawn"""
        .formatted(USERS));
    database.execute("""
        INSERT INTO games (room_id, game_type, host_nick, name, map, start_time)
        SELECT NULL, 'CAPTURES', 'host', 'game', 'map', now() FROM generate_series(1, 200000) AS n""");
    database.execute("""
        INSERT INTO player_stats (user_id, game_id, nick, team, place, place_tied)
        SELECT (n * side) % 500 + 1, n, 'nick', side, side, false FROM generate_series(1, 200000) AS n,
            generate_series(1, 2) AS side
        WHERE side = 1 OR n % 500 <> (n * 2) % 500""");
    database.execute("""
        INSERT INTO rated_games (game_id, room_type, elo_k, elo_scale, openskill_beta, openskill_kappa)
        SELECT n, 'RANKED', 32, 400, 4, 0.0001 FROM generate_series(1, 200000) AS n""");
    database.execute("""
        INSERT INTO rating_changes
        SELECT n, ladder, n % 40 + 1 + 40 * side, side, 1, true, false, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 25, 8, 0, 0,
          0, 25, 8, 0.5, 0.5
        FROM generate_series(1, 200000) AS n, generate_series(0, 1) AS side, unnest(ARRAY[8, 16]) AS ladder""");
    database.execute("VACUUM ANALYZE");
  }

  /** With logins and readers beside it. */
  private void pass(String what) throws Exception {
    AtomicBoolean over = new AtomicBoolean();
    try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
      Future<?> logins = threads.submit(() -> logins("logins during " + what, over, Integer.MAX_VALUE));
      Future<?> pages = threads.submit(() -> measure("pages during " + what, over, Integer.MAX_VALUE,
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
    AtomicBoolean never = new AtomicBoolean(true);
    measure("page of 25", never, READS, () -> ladders.page(Ladder.RANKED, somebody(), 25));
    measure("around, 12 on each side", never, READS, () -> ladders.around(Ladder.RANKED, new UserId(somebody()), 12));
    measure("a player's positions", never, READS, () -> ladders.placesOf(new UserId(somebody())));
    measure("overview", never, READS, ladders::overview);
    measure("a rating over time, 100 of 5,000 changes", never, READS, () -> history.ofPlayer(
        new UserId(somebody() % 80 + 1), Ladder.RANKED, ThreadLocalRandom.current().nextLong(200_000), 100));
    measure("head to head, 800 games each", never, READS,
        () -> stats.headToHead(new UserId(somebody() % 500 + 1), new UserId(somebody() % 500 + 1)));
  }

  /** The statements of a login that lock the account. */
  private void logins(String what, AtomicBoolean over, int most) {
    measure(what, over, most, () -> store.transactions().inTransaction(() -> {
      var user = users.lock(new UserId(somebody()));
      users.noteLogin(user.orElseThrow().id(), NOON, PROFILE);
      return user;
    }));
  }

  private static void measure(String what, AtomicBoolean over, int most, Runnable work) {
    List<Long> times = new ArrayList<>();
    while (times.size() < most && (most < Integer.MAX_VALUE || !over.get())) {
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
}

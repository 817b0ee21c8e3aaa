package metaserver.persistence.postgres.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import metaserver.domain.identity.UserId;
import metaserver.domain.moderation.BanRepository;
import metaserver.persistence.postgres.PostgresDatabase;
import metaserver.persistence.postgres.moderation.MyBatisBanRepository;
import org.junit.jupiter.api.Test;

/**
 * Looking for the bans of somebody among 100,000, of which 50,000 are of networks. Its name keeps it out of the build:
 * {@code mvn verify -pl adapters-persistence -am -Dsurefire.failIfNoSpecifiedTests=false -Dtest=BanBenchmark}.
 */
class BanBenchmark {
  private static final Instant NOW = Instant.parse("2030-01-01T00:00:00Z");
  private static final int LOOKUPS = 20_000;

  private final PostgresDatabase database = PostgresDatabase.fresh(18);
  private final BanRepository bans = new MyBatisBanRepository(database.store());

  @Test
  void lookups() {
    database.execute("""
        INSERT INTO users (username, username_key, password_hash)
        SELECT md5(n::text)::varchar(31), md5(n::text), '$argon2id$' || repeat('a', 87)
        FROM generate_series(1, 50000) AS n""");
    database.execute("""
        INSERT INTO bans (user_id, network, scope, starts_at, ends_at, reason, note, issuer, change)
        SELECT CASE WHEN n <= 50000 THEN n END,
          CASE WHEN n > 50000 THEN set_masklen('10.0.0.0'::inet + (n - 50000)::bigint * 300, 24 + n % 9)::cidr END,
          'CHAT', '2029-01-01', CASE WHEN n % 3 > 0 THEN timestamptz '2031-01-01' END, 'reason', '', 'mod', n
        FROM generate_series(1, 100000) AS n""");
    database.execute("ANALYZE");

    report("account and address",
        random -> bans.inForce(Optional.of(new UserId(random % 50_000 + 1)), address(random), NOW).size());
    report("guest's address", random -> bans.inForce(Optional.empty(), address(random), NOW).size());
    report("whether networks are banned", random -> bans.anyOnNetworks(NOW.plusSeconds(random)) ? 1 : 0);
    report("changes since", random -> bans.changedSince(100_000 - random % 2, 500).size());
  }

  private static InetAddress address(int random) {
    int offset = random % 15_000_000;
    try {
      return InetAddress.getByAddress(new byte[] {10, (byte) (offset >> 16), (byte) (offset >> 8), (byte) offset});
    } catch (UnknownHostException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void report(String what, Function<Integer, Integer> lookup) {
    long found = 0;
    for (int i = 0; i < LOOKUPS / 4; i++) found += lookup.apply(random());
    List<Long> times = new ArrayList<>(LOOKUPS);
    for (int i = 0; i < LOOKUPS; i++) {
      int random = random();
      long start = System.nanoTime();
      found += lookup.apply(random);
      times.add(System.nanoTime() - start);
    }
    assertThat(found).isPositive();
    Collections.sort(times);
    System.out.printf("%s: p50 %.3f ms, p95 %.3f ms, p99 %.3f ms; %.2f found each%n", what,
        millis(times, 0.5), millis(times, 0.95), millis(times, 0.99), found / (LOOKUPS * 1.25));
  }

  private static int random() {
    return ThreadLocalRandom.current().nextInt(Integer.MAX_VALUE);
  }

  private static double millis(List<Long> sorted, double share) {
    return sorted.get((int) (sorted.size() * share)) / (double) Duration.ofMillis(1).toNanos();
  }
}

package metaserver.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import metaserver.bootstrap.client.Game;
import metaserver.bootstrap.client.Game.Inside;
import metaserver.bootstrap.client.Line;
import metaserver.bootstrap.server.RunningServer;
import metaserver.persistence.embedded.PgBouncer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A server whose database stands behind a pooler that gives every transaction another connection. */
@Timeout(120)
class ThroughPgBouncerTest {
  private static final int POSTGRES = 15;
  private static final int PLAYERS = 24;

  @Test
  void manyShouldLogInMeetAndPlay() throws Exception {
    requirePgBouncer();
    RunningServer server = RunningServer.throughPgBouncer(POSTGRES);
    server.start();
    try (var threads = Executors.newFixedThreadPool(8)) {
      IntStream.range(0, PLAYERS).forEach(i -> server.register("p" + i, "pass"));
      List<Future<?>> all = new ArrayList<>();
      // Beyond five uses the driver would prepare a statement that the next connection does not know.
      for (int i = 0; i < PLAYERS * 8; i++) {
        String name = "p" + i % PLAYERS;
        all.add(threads.submit(() -> Game.myth(server, Line.SEALED, name).logIn(name, "pass")));
      }
      for (Future<?> login : all) login.get();
      playAGame(server);
      try (Inside one = Game.myth(server, Line.SEALED, "p0").enter("p0", "pass", 2)) {
        assertThat(one.entry(one.id()).playerData().name()).isEqualTo("p0");
      }
    } finally {
      server.stop();
    }
  }

  /** Locks of the history, of accounts and of the lease are those of one transaction. */
  private static void playAGame(RunningServer server) {
    try (Inside host = Game.myth(server, Line.SEALED, "p0").enter("p0", "pass", 2);
        Inside guest = Game.myth(server, Line.PLAIN, "p1").enter("p1", "pass", 2)) {
      Duel duel = Duel.start(host, guest, "duel");
      duel.report(host);
      duel.report(guest);
      RunningServer.await(() -> server.unsettled() == 0);
    }
    assertThat(Rows.of(server.database(),
            "select nick, place, score, (select count(*) from rating_changes c where c.user_id = s.user_id)"
                + " from player_stats s order by nick"))
        .containsExactly("p0 1 16 2", "p1 2 0 2");
  }

  private static void requirePgBouncer() {
    boolean there = PgBouncer.program().isPresent();
    assertThat(there || System.getenv("CI") == null).as("CI has a PgBouncer").isTrue();
    if (!there) System.err.println("NOT TESTED: a server behind PgBouncer, since pgbouncer is not installed");
    assumeTrue(there);
  }
}

package metaserver.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import metaserver.bootstrap.client.Game;
import metaserver.bootstrap.client.Game.Inside;
import metaserver.bootstrap.client.Line;
import metaserver.bootstrap.server.RunningServer;
import metaserver.domain.identity.UserId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What players and operators see of erasures and of housekeeping while a server runs. */
@Timeout(120)
class PrivacyTest {
  private static final int ROOM = 0;

  @RegisterExtension
  static final RunningServer SERVER =
      RunningServer.onPostgres(15).with("ops.port", "0").with("housekeeping.every", "1s");

  @Test
  void whoIsErasedShouldBeThrownOutAndNotComeBack() {
    UserId ann = SERVER.register("ann", "ann").id();
    try (Inside inside = Game.myth(SERVER, Line.SEALED, "ann").enter("ann", "ann", ROOM)) {
      Instant erased = Instant.now();
      SERVER.erase("ann");
      inside.client().takeAllToTheEnd();
      assertThat(Duration.between(erased, Instant.now())).isLessThan(Duration.ofSeconds(5));
    }
    assertThat(SERVER.sessionsOnLine(ann.value())).isZero();
    assertThat(Game.myth(SERVER, Line.SEALED, "ann").logInInVain("ann", "ann")).isNotNull();
    assertThat(Game.myth(SERVER, Line.SEALED, "ann").logInInVain("erased-" + ann, "ann")).isNotNull();
    assertThat(Rows.of(SERVER.database(), "select count(*) from sessions where user_id = " + ann)).containsExactly("0");
  }

  @Test
  void aRunningServerShouldKeepHouseAndTellOfIt() {
    SERVER.register("bob", "bob");
    Game.myth(SERVER, Line.SEALED, "bob").logIn("bob", "bob");
    Rows.change(SERVER.database(), "update sessions set created_at = created_at - interval '91 d'");

    RunningServer.await(() -> Rows.of(SERVER.database(), "select ip_address from sessions").contains("127.0.0.0/24"));
    RunningServer.await(() -> scrape("metaserver_housekeeping_rows_total{job=\"addresses\"}") >= 1);
    Rows.change(SERVER.database(), "update sessions"
        + " set created_at = created_at - interval '40 d', expires_at = expires_at - interval '40 d'");
    RunningServer.await(() -> scrape("metaserver_housekeeping_rows_total{job=\"sessions\"}") >= 1);

    assertThat(scrape("metaserver_housekeeping_last_run_timestamp_seconds{job=\"erasures\"}")).isPositive();
  }

  private static double scrape(String sample) {
    return Scrape.of(SERVER.operations()).value(sample);
  }
}

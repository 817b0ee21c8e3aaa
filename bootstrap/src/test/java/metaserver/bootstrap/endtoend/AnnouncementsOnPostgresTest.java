package metaserver.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.OptionalInt;
import metaserver.bootstrap.client.Game;
import metaserver.bootstrap.client.Game.Inside;
import metaserver.bootstrap.client.Line;
import metaserver.bootstrap.command.Installation;
import metaserver.bootstrap.server.Operating;
import metaserver.bootstrap.server.RunningServer;
import metaserver.domain.announcements.AnnouncementTerms;
import metaserver.domain.announcements.Kind;
import metaserver.domain.audit.Party;
import metaserver.domain.identity.Circle;
import metaserver.domain.moderation.Period;
import metaserver.network.notices.TextLine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What outlives a restart, and comes from another process. */
@Timeout(240)
class AnnouncementsOnPostgresTest {
  @RegisterExtension static final RunningServer SERVER = RunningServer.onPostgres(18);

  @BeforeAll
  static void openAnAccount() {
    SERVER.register("ann", "ann");
  }

  private static Inside enter() {
    return Game.myth(SERVER, Line.SEALED, "ann").enter("ann", "ann", 0);
  }

  private static AnnouncementTerms terms(Kind kind, String text) {
    return new AnnouncementTerms(
        kind, Circle.ALL, OptionalInt.empty(), 0, text, Period.forGood(Instant.now()), false, Party.OPERATOR);
  }

  @Test
  void aNoticeOfAnotherProcessShouldBeSaidAndNotAgainAfterARestart() throws Exception {
    try (Installation operator = new Operating(Clock.systemUTC()).open(SERVER.settings()); Inside ann = enter()) {
      operator.announcements().announce().announce(terms(Kind.WELCOME, "Hello again."));
      operator.announcements().announce().announce(terms(Kind.NOTICE, "Now!"));
      assertThat(ann.client().hear(TextLine.class).text()).isEqualTo("Now!");
    }
    SERVER.stop();
    SERVER.start();
    try (Inside ann = enter(); Installation operator = new Operating(Clock.systemUTC()).open(SERVER.settings())) {
      assertThat(ann.lines()).containsExactly("Hello again.");
      operator.announcements().announce().announce(terms(Kind.NOTICE, "Later."));
      assertThat(ann.client().hear(TextLine.class).text()).isEqualTo("Later.");
      assertThat(SERVER.unsaidNotices()).isZero();
    }
  }
}

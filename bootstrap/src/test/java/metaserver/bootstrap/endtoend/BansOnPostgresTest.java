package metaserver.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import metaserver.application.moderation.IssueBan;
import metaserver.bootstrap.client.Game;
import metaserver.bootstrap.client.Game.Granted;
import metaserver.bootstrap.client.Game.Inside;
import metaserver.bootstrap.client.Line;
import metaserver.bootstrap.command.Installation;
import metaserver.bootstrap.server.Operating;
import metaserver.bootstrap.server.RunningServer;
import metaserver.domain.audit.Party;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.identity.Scope;
import metaserver.domain.identity.UserId;
import metaserver.domain.moderation.Ban;
import metaserver.domain.moderation.BanTerms;
import metaserver.domain.moderation.Lasting;
import metaserver.domain.moderation.Network;
import metaserver.domain.moderation.Period;
import metaserver.domain.moderation.Subject;
import metaserver.network.notices.KickNotice;
import metaserver.network.notices.ServerMessage;
import metaserver.network.notices.TextLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The same on PostgreSQL; and what outlives a restart, and comes from another process. */
@Timeout(240)
class BansOnPostgresTest extends BanBehaviour {
  private static final Duration AT_MOST = Duration.ofSeconds(5);

  @RegisterExtension static final RunningServer SERVER = RunningServer.onPostgres(18).with("changes.poll", "2s");

  @Override
  RunningServer server() {
    return SERVER;
  }

  @Override
  Instant now() {
    return Instant.now();
  }

  @Test
  void everyBanShouldOutliveARestartWithTheTokenOfBefore() throws Exception {
    record Banned(String name, ClientFamily family, Granted granted, Ban ban) {}
    List<Banned> all = new ArrayList<>();
    for (Scope scope : Scope.values()) {
      for (ClientFamily family : ClientFamily.values()) {
        String name = newcomer();
        Granted granted = game(name, family).logIn(name, name);
        all.add(new Banned(name, family, granted, banned(name, scope)));
      }
    }
    SERVER.stop();
    SERVER.start();
    for (Banned each : all) {
      if (each.ban.terms().scope() == Scope.LOGIN) {
        assertThat(game(each.name, each.family).enterInVain(each.granted, RANKED))
            .isEqualTo(new ServerMessage(4, each.ban.notice()));
      }
      forbidden(each.name, each.family, each.ban);
    }
  }

  @Test
  void bansOfAnotherProcessShouldReachTheRunningServerWithinFiveSeconds() {
    String out = newcomer();
    String gagged = newcomer();
    try (Installation operator = new Operating(Clock.systemUTC()).open(SERVER.settings());
        Inside first = game(out, ClientFamily.MYTH).enter(out, out, PLAIN);
        Inside second = game(gagged, ClientFamily.ALEPH_ONE).enter(gagged, gagged, RANKED);
        Inside guest = Game.myth(SERVER, Line.PLAIN, "Gus").enter("Gus", "", PLAIN)) {
      Instant start = Instant.now();
      Ban login = given(operator, Subject.of(new UserId(first.id())), Scope.LOGIN);
      Ban chat = given(operator, Subject.of(new UserId(second.id())), Scope.CHAT);
      assertThat(first.client().await(KickNotice.class).text()).isEqualTo(login.notice());
      assertThat(Duration.between(start, Instant.now())).isLessThan(AT_MOST);
      assertThat(untilRefused(second)).isEqualTo(chat.notice());
      assertThat(Duration.between(start, Instant.now())).isLessThan(AT_MOST);

      start = Instant.now();
      Ban network = given(operator, Subject.of(Network.of("127.0.0.0/24")), Scope.HOST);
      Ban street = given(operator, Subject.of(Network.of("127.0.0.1")), Scope.ROOM);
      assertThat(guest.client().await(KickNotice.class).text()).isEqualTo(street.notice());
      assertThat(Duration.between(start, Instant.now())).isLessThan(AT_MOST);
      Granted again = Game.alephOne(SERVER, "Hal").logIn("", "");
      assertThat(Game.alephOne(SERVER, "Hal").enterInVain(again, PLAIN).message()).isEqualTo(street.notice());

      operator.bans().lift().lift(chat.id(), Party.OPERATOR);
      operator.bans().lift().lift(network.id(), Party.OPERATOR);
      start = Instant.now();
      while (Duration.between(start, Instant.now()).compareTo(AT_MOST) < 0) {
        second.say("again");
        if (!(second.client().hear() instanceof TextLine)) return;
      }
      throw new AssertionError("still gagged");
    }
  }

  private static String untilRefused(Inside inside) {
    while (true) {
      inside.say("hm?");
      if (inside.client().hear() instanceof TextLine line) return line.text();
    }
  }

  private static Ban given(Installation operator, Subject subject, Scope scope) {
    BanTerms terms = new BanTerms(subject, scope, scope == Scope.ROOM ? OptionalInt.of(PLAIN) : OptionalInt.empty(),
        Period.from(Instant.now(), Lasting.of(Duration.ofHours(1))), "from elsewhere", "", Party.OPERATOR);
    return ((IssueBan.Issued) operator.bans().issue().issue(terms, Party.OPERATOR)).ban();
  }
}

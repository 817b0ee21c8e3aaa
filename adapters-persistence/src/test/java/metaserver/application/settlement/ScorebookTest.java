package metaserver.application.settlement;

import static metaserver.domain.games.Reported.standings;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import metaserver.application.identity.LiveSession;
import metaserver.domain.games.EndedCode;
import metaserver.domain.games.Game;
import metaserver.domain.games.Reported;
import metaserver.domain.games.Standings;
import metaserver.domain.identity.Accounts;
import metaserver.domain.identity.Caste;
import metaserver.domain.identity.User;
import metaserver.domain.identity.UserId;
import metaserver.domain.lobby.RoomType;
import metaserver.domain.ranking.Part;
import metaserver.domain.ranking.PlayerStat;
import metaserver.domain.ranking.Tally;
import org.junit.jupiter.api.Test;

/** What only shows when the store can be taken away. */
class ScorebookTest {
  private static final Duration ONE = Duration.ofSeconds(1);

  private final FaultyStores stores = new FaultyStores(new MemoryStores());
  private final ScoreTable table = new ScoreTable(stores);
  private final int ann = table.account("Ann");
  private final int ben = table.account("Ben");
  private final Standings said = standings(EndedCode.NORMAL, List.of(ann), List.of(ben));

  @Test
  void nothingShouldBeLostWhileTheStoreIsAway() {
    stores.away(true);
    var sheet = table.start(1, RoomType.RANKED, ann);
    sheet.join(Reported.players(ben));
    sheet.close(table.now);
    table.report(ann, 1, said);
    table.report(ben, 1, said);
    for (int i = 0; i < 1000; i++) table.pass(ONE);
    stores.away(false);
    assertThat(stores.games().unsettled()).isEmpty();
    table.pass(ONE);

    assertThat(table.game().state()).isEqualTo(Game.State.SETTLED);
    assertThat(table.game().endedAt()).contains(Accounts.NOON);
    assertThat(stores.reports().ofGame(table.game().id())).hasSize(2);
    assertThat(table.stats(table.game().id())).hasSize(2);
    assertThat(table.told.lines).containsExactly("settled " + table.game().id());
  }

  @Test
  void aCallThatFailsAnywhereShouldLeaveAllOrNothingAndBeMadeUpFor() {
    int n = 0;
    do {
      table.start(100 + n, RoomType.RANKED, ann, ben);
      table.report(ann, 100 + n, said);
      table.now = table.now.plus(SettleTimes.USUAL.normal());
      stores.failAfter(n++);
      table.book.settleDue();
      boolean failed = stores.hasFailed();
      stores.work();
      Game game = table.game(n);
      assertThat(table.stats(game.id())).hasSize(game.isRunning() ? 0 : 2);
      assertThat(game.isRunning()).isEqualTo(failed);
      table.pass(ONE);
      assertThat(table.game(n).state()).isEqualTo(Game.State.SETTLED);
      assertThat(table.stats(game.id())).hasSize(2);
      if (!failed) break;
    } while (n < 100);

    assertThat(n).isGreaterThan(4);
  }

  @Test
  void workThatFailsForGoodShouldBeToldOnceAndGivenUp() {
    var room = table.start(1, RoomType.RANKED, ann, ben);
    stores.stats().addAll(List.of(statOf(table.game())));
    room.close(table.now);
    table.pass(SettleTimes.USUAL.abnormal());
    for (int i = 0; i < 50; i++) table.pass(ONE);

    assertThat(table.told.lines).containsExactly("failed 1", "given up 1");
    assertThat(table.game().isRunning()).isTrue();
  }

  @Test
  void aRoomShouldNeverWaitForTheStore() throws InterruptedException {
    Deque<Runnable> later = new ArrayDeque<>();
    table.blocking = later::add;
    stores.away(true);
    table.start(1, RoomType.RANKED, ann, ben);
    table.report(ann, 1, said);
    table.report(ben, 1, said);
    table.book.settleDue();
    assertThat(later).hasSize(1);
    assertThat(table.book.finish(Duration.ZERO)).isFalse();
    stores.away(false);
    later.poll().run();

    assertThat(table.game().state()).isEqualTo(Game.State.SETTLED);
    assertThat(table.book.finish(Duration.ofSeconds(5))).isTrue();
  }

  @Test
  void whoseCasteChangedShouldBeShownSo() {
    User user = stores.users().find(new UserId(ann)).orElseThrow();
    LiveSession session = table.presence.arrived(new LiveSession(Accounts.session(user.id(), 1, table.now),
        Optional.of(user), Accounts.PROFILE));
    table.start(1, RoomType.RANKED, ann, ben);
    table.report(ann, 1, said);
    table.report(ben, 1, said);

    assertThat(session.user()).map(User::caste).contains(new Caste(1));
  }

  @Test
  void settledGamesShouldBeForgottenWhenNoReportCanMatter() {
    table.start(1, RoomType.RANKED, ann, ben);
    table.report(ann, 1, said);
    table.report(ben, 1, said);
    table.pass(SettleTimes.USUAL.abnormal());
    table.report(ann, 1, said);

    assertThat(table.told.lines).contains("stranger " + ann + " 1");
  }

  private static PlayerStat statOf(Game game) {
    return new PlayerStat(game.id(), game.host(), game.hostNick(),
        new Part(Optional.empty(), Optional.empty(), false, true, false, false),
        Tally.NONE, game.startedAt(), game.metadata());
  }
}

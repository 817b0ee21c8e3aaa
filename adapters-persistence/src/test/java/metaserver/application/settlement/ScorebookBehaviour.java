package metaserver.application.settlement;

import static metaserver.domain.games.Reported.standings;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import metaserver.application.games.ScoreSheet;
import metaserver.application.ownership.Owner;
import metaserver.domain.games.EndedCode;
import metaserver.domain.games.Game;
import metaserver.domain.games.GameType;
import metaserver.domain.games.Place;
import metaserver.domain.games.Report;
import metaserver.domain.games.Reported;
import metaserver.domain.games.Standings;
import metaserver.domain.games.UnratedReason;
import metaserver.domain.identity.Nick;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.identity.UserId;
import metaserver.domain.lobby.RoomType;
import metaserver.domain.ranking.Part;
import metaserver.domain.ranking.PlayerStat;
import metaserver.domain.ranking.Tally;
import metaserver.domain.store.AtOnce;
import metaserver.domain.text.Metadata;
import org.junit.jupiter.api.Test;

/** How games get their end, on whatever store there is. */
public interface ScorebookBehaviour {
  int GUEST = PlayerId.FIRST_GUEST;
  Duration NORMAL = SettleTimes.USUAL.normal();
  Duration ABNORMAL = SettleTimes.USUAL.abnormal();
  Duration ONE = Duration.ofSeconds(1);

  ScoreTable table();

  @Test
  default void aGameShouldSettleAtOnceWhenAllHaveReported() {
    ScoreTable table = table();
    int ann = table.account("Ann");
    int ben = table.account("Ben");
    table.start(77, RoomType.RANKED, ann, ben);
    Standings said = standings(EndedCode.NORMAL, List.of(ben), List.of(ann));
    Instant end = table.now.plusSeconds(600);
    table.now = end;
    table.report(ann, 77, said);
    assertThat(table.game().isRunning()).isTrue();
    table.pass(ONE);
    table.report(ben, 77, said);

    Game game = table.game();
    assertThat(game.state()).isEqualTo(Game.State.SETTLED);
    assertThat(game.endedAt()).contains(end);
    assertThat(game.ended()).contains(EndedCode.NORMAL);
    assertThat(game.unrated()).isEmpty();
    assertThat(game.teams()).extracting(team -> team.name().text()).containsExactly("team" + ben, "team" + ann);
    assertThat(table.stats(game.id())).containsExactly(
        new PlayerStat(game.id(), Optional.of(new UserId(ann)), new Nick("player" + ann),
            new Part(Optional.of(2), Optional.of(new Place(2, false)), false, true, true, false),
            new Tally(0, ann, ann + 1, 0, ann + 2, ann + 3), end, Metadata.NONE),
        new PlayerStat(game.id(), Optional.of(new UserId(ben)), new Nick("player" + ben),
            new Part(Optional.of(1), Optional.of(new Place(1, false)), false, false, true, false),
            new Tally(16, ben, ben + 1, 0, ben + 2, ben + 3), end, Metadata.NONE));
    assertThat(table.rated()).containsExactly(game.id());
    assertThat(table.book.unsettled()).isZero();
  }

  @Test
  default void aNormalEndShouldWaitTwoMinutesAndAnyOtherTwoHours() {
    ScoreTable table = table();
    int ann = table.account("Ann");
    int ben = table.account("Ben");
    table.start(1, RoomType.RANKED, ann, ben);
    table.report(ann, 1, standings(EndedCode.NORMAL, List.of(ann), List.of(ben)));
    table.pass(NORMAL.minus(ONE));
    assertThat(table.game().isRunning()).isTrue();
    table.pass(ONE);
    assertThat(table.game().state()).isEqualTo(Game.State.SETTLED);

    table.start(2, RoomType.RANKED, ann, ben);
    table.report(ann, 2, standings(EndedCode.PLAYER_QUIT, List.of(ann), List.of(ben)));
    table.pass(ABNORMAL.minus(ONE));
    assertThat(table.game(2).isRunning()).isTrue();
    table.pass(ONE);
    assertThat(table.game(2).ended()).contains(EndedCode.PLAYER_QUIT);
    assertThat(table.game(2).unrated()).isEmpty();
  }

  @Test
  default void aStopShouldWaitForGamesThatArePlayedAndThenForReportsButForNoLostEnd() {
    ScoreTable table = table();
    int ann = table.account("Ann");
    int ben = table.account("Ben");
    ScoreSheet lost = table.start(1, RoomType.RANKED, ann, ben);
    table.start(2, RoomType.RANKED, ann, ben);
    table.pass(ABNORMAL);
    assertThat(table.book.awaited()).isEqualTo(2);

    lost.close(table.now);
    table.report(ann, 2, standings(EndedCode.NORMAL, List.of(ann), List.of(ben)));
    table.pass(NORMAL.minus(ONE));
    assertThat(table.book.awaited()).isEqualTo(2);
    table.report(ben, 2, standings(EndedCode.NORMAL, List.of(ann), List.of(ben)));
    table.pass(Duration.ZERO);
    assertThat(table.book.awaited()).isOne();
    table.pass(ONE);
    assertThat(table.book.awaited()).isZero();
    assertThat(table.book.unsettled()).isOne();
  }

  @Test
  default void theEndShouldBeTheEarlierOfRemovalAndFirstReport() {
    ScoreTable table = table();
    int ann = table.account("Ann");
    int ben = table.account("Ben");
    ScoreSheet sheet = table.start(1, RoomType.RANKED, ann, ben);
    Instant removed = table.now.plusSeconds(60);
    table.now = removed;
    sheet.close(removed);
    table.pass(Duration.ofSeconds(100));
    table.report(ben, 1, standings(EndedCode.NORMAL, List.of(ben), List.of(ann)));
    table.pass(Duration.ofSeconds(19));
    assertThat(table.game().isRunning()).isTrue();
    table.pass(ONE);

    assertThat(table.game().endedAt()).contains(removed);
    assertThat(table.game().unrated()).contains(UnratedReason.HOST_LOST);
  }

  @Test
  default void aGameThatNobodyReportsShouldSayThatAndGiveEverybodyAnEmptyRow() {
    ScoreTable table = table();
    int ann = table.account("Ann");
    ScoreSheet sheet = table.start(1, RoomType.RANKED, ann, GUEST);
    sheet.close(table.now);
    sheet.close(table.now.plusSeconds(5));
    table.pass(ABNORMAL);

    Game game = table.game();
    assertThat(game.state()).isEqualTo(Game.State.SETTLED);
    assertThat(game.unrated()).contains(UnratedReason.NO_REPORT);
    assertThat(table.stats(game.id())).extracting(PlayerStat::tally).containsExactly(Tally.NONE, Tally.NONE);
    assertThat(table.stats(game.id())).extracting(PlayerStat::user)
        .containsExactly(Optional.of(new UserId(ann)), Optional.empty());
    assertThat(table.rated()).isEmpty();
  }

  @Test
  default void aGameThatIsPlayedShouldNotSettleHoweverLongItLasts() {
    ScoreTable table = table();
    table.start(1, RoomType.RANKED, table.account("Ann"));
    table.pass(Duration.ofDays(2));

    assertThat(table.game().isRunning()).isTrue();
  }

  @Test
  default void aSecondAndALateReportShouldOnlyBeEvidence() {
    ScoreTable table = table();
    int ann = table.account("Ann");
    int ben = table.account("Ben");
    table.start(1, RoomType.RANKED, ann, ben);
    Standings first = standings(EndedCode.NORMAL, List.of(ann), List.of(ben));
    Standings second = standings(EndedCode.NORMAL, List.of(ben), List.of(ann));
    table.report(ann, 1, first);
    table.report(ann, 1, second);
    table.report(ben, 1, first);
    Game settled = table.game();
    table.pass(NORMAL);
    table.report(ben, 1, second);

    assertThat(settled.state()).isEqualTo(Game.State.SETTLED);
    assertThat(table.game()).isEqualTo(settled);
    assertThat(table.stores.reports().ofGame(settled.id())).extracting(Report::standings)
        .containsExactly(first, second, first, second);
    assertThat(table.stats(settled.id())).hasSize(2);
  }

  @Test
  default void aReportShouldBelongToTheGameItNamesElseToTheSendersLast() {
    ScoreTable table = table();
    int ann = table.account("Ann");
    int ben = table.account("Ben");
    int cid = table.account("Cid");
    table.start(1, RoomType.RANKED, ann, ben);
    table.pass(ONE);
    table.start(2, RoomType.RANKED, ann, ben);
    table.pass(ONE);
    table.start(3, RoomType.RANKED, cid);
    Standings said = standings(EndedCode.NORMAL, List.of(ann), List.of(ben));
    table.report(ann, 1, said);
    table.report(ann, 3, said);
    table.report(ben, 99, said);

    assertThat(table.stores.reports().ofGame(table.game(1).id())).extracting(report -> report.sender().value())
        .containsExactly(ann);
    assertThat(table.stores.reports().ofGame(table.game(2).id())).extracting(report -> report.sender().value())
        .containsExactly(ann, ben);
    assertThat(table.stores.reports().ofGame(table.game(3).id())).isEmpty();
  }

  @Test
  default void aStrangersReportShouldBeIgnoredAndAFloodBounded() {
    ScoreTable table = table();
    int ann = table.account("Ann");
    table.start(1, RoomType.RANKED, ann, GUEST);
    Standings said = standings(EndedCode.NORMAL, List.of(ann));
    table.report(4711, 1, said);
    for (int i = 0; i < 100; i++) table.report(ann, 1, said);

    assertThat(table.stores.reports().ofGame(table.game().id())).hasSize(4);
    assertThat(table.told.lines).containsExactly("stranger 4711 1", "too many " + ann + " 1");
  }

  @Test
  default void whatStandsInTheWayOfARatingShouldBeStored() {
    ScoreTable table = table();
    int ann = table.account("Ann");
    int ben = table.account("Ben");
    play(table, 1, RoomType.UNRANKED, false, ann, ben);
    play(table, 2, RoomType.RANKED, true, ann, ben);
    play(table, 3, RoomType.TOURNAMENT, false, ann, ben);

    assertThat(table.game(1).unrated()).contains(UnratedReason.UNRANKED_ROOM);
    assertThat(table.game(2).unrated()).contains(UnratedReason.COOPERATIVE);
    assertThat(table.game(3).unrated()).isEmpty();
    assertThat(table.rated()).containsExactly(table.game(1).id(), table.game(3).id());
    assertThat(table.stats(table.game(2).id())).hasSize(2).allMatch(stat -> stat.tally().score() == 0);
  }

  private static void play(ScoreTable table, int wireId, RoomType room, boolean cooperative, int one, int other) {
    table.start(wireId, room, GameType.CAPTURES, cooperative, one, other);
    Standings said = standings(EndedCode.NORMAL, List.of(one), List.of(other));
    table.report(one, wireId, said);
    table.report(other, wireId, said);
    table.pass(ONE);
  }

  @Test
  default void aGameOfAlephOneShouldSettleWhenItLeavesTheList() {
    ScoreTable table = table();
    int ann = table.account("Ann");
    ScoreSheet sheet = table.start(1, RoomType.RANKED, GameType.A1_KING_OF_THE_HILL, false, ann, GUEST);
    sheet.join(List.of(Reported.player(GUEST + 1, false)));
    table.now = table.now.plusSeconds(90);
    sheet.close(table.now);

    Game game = table.game();
    assertThat(game.unrated()).contains(UnratedReason.NO_RESULT_FROM_CLIENT);
    assertThat(game.endedAt()).contains(table.now);
    assertThat(game.playerCount()).isEqualTo(3);
    assertThat(table.stats(game.id())).hasSize(3);
    assertThat(table.rated()).isEmpty();
  }

  @Test
  default void whoJoinsLateShouldCountAndWhoIsNotNamedLookOn() {
    ScoreTable table = table();
    int ann = table.account("Ann");
    int ben = table.account("Ben");
    int cid = table.account("Cid");
    ScoreSheet sheet = table.start(1, RoomType.RANKED, ann);
    sheet.join(List.of(Reported.player(ben, false), Reported.player(cid, false), Reported.player(ann, false)));
    table.report(ann, 1, standings(EndedCode.NORMAL, List.of(ann), List.of(ben)));
    table.pass(NORMAL);

    assertThat(table.stats(table.game().id())).extracting(stat -> stat.part().spectator())
        .containsExactly(false, false, true);
    assertThat(table.stats(table.game().id())).extracting(stat -> stat.part().host())
        .containsExactly(true, false, false);
  }

  @Test
  default void aNumberThatIsNobodysAccountShouldPlayLikeAGuest() {
    ScoreTable table = table();
    int ann = table.account("Ann");
    table.start(1, RoomType.RANKED, ann, ann + 1000);
    table.report(ann, 1, standings(EndedCode.NORMAL, List.of(ann), List.of(ann + 1000)));
    table.pass(NORMAL);

    assertThat(table.stats(table.game().id())).extracting(PlayerStat::user)
        .containsExactly(Optional.of(new UserId(ann)), Optional.empty());
  }

  @Test
  default void theNextServerShouldSettleWhatWasReportedAtTheSameTime() {
    ScoreTable table = table();
    int ann = table.account("Ann");
    int ben = table.account("Ben");
    table.start(1, RoomType.RANKED, ann, ben);
    Instant end = table.now.plusSeconds(60);
    table.now = end;
    table.report(ann, 1, standings(EndedCode.NORMAL, List.of(ann), List.of(ben)));
    table.now = table.now.plusSeconds(100);
    table.restart();
    table.pass(Duration.ofSeconds(19));
    assertThat(table.game().isRunning()).isTrue();
    table.pass(ONE);

    assertThat(table.game().endedAt()).contains(end);
    assertThat(table.game().state()).isEqualTo(Game.State.SETTLED);
    assertThat(table.rated()).hasSize(1);
  }

  @Test
  default void aGameWithoutAReportShouldBeAbandonedAtTheNextStartButALateReportStillCount() {
    ScoreTable table = table();
    int ann = table.account("Ann");
    int ben = table.account("Ben");
    table.start(1, RoomType.RANKED, ann, ben);
    table.now = table.now.plusSeconds(1);
    table.start(2, RoomType.RANKED, ann, ben);
    table.pass(Duration.ofMinutes(5));
    Instant restarted = table.now;
    table.restart();
    assertThat(table.game(1).state()).isEqualTo(Game.State.ABANDONED);
    assertThat(table.game(1).unrated()).contains(UnratedReason.NO_REPORT);

    table.pass(Duration.ofMinutes(10));
    table.report(ann, 2, standings(EndedCode.NORMAL, List.of(ann), List.of(ben)));
    table.report(ben, 2, standings(EndedCode.NORMAL, List.of(ann), List.of(ben)));
    assertThat(table.game(2).state()).isEqualTo(Game.State.SETTLED);
    assertThat(table.game(2).unrated()).isEmpty();
    assertThat(table.game(2).endedAt()).contains(restarted);

    table.restart();
    table.pass(ABNORMAL.minus(Duration.ofMinutes(10)));
    assertThat(table.game(1).state()).isEqualTo(Game.State.ABANDONED);
    assertThat(table.game(1).endedAt()).contains(restarted);
    assertThat(table.stats(table.game(1).id())).hasSize(2);
  }

  @Test
  default void aGuestShouldNotInheritTheGameOfOneWhoHadHisNumberBeforeTheRestart() {
    ScoreTable table = table();
    int ann = table.account("Ann");
    table.start(1, RoomType.RANKED, GUEST, ann);
    table.restart();
    table.report(GUEST, 1, standings(EndedCode.NORMAL, List.of(GUEST), List.of(ann)));
    table.report(ann, 1, standings(EndedCode.NORMAL, List.of(ann), List.of(GUEST)));

    assertThat(table.told.lines).containsExactly("stranger " + GUEST + " 1");
    assertThat(table.stores.reports().ofGame(table.game().id())).extracting(report -> report.sender().value())
        .containsExactly(ann);
  }

  @Test
  default void aGameOfAlephOneThatOutlivedItsServerShouldSettleWhenTheNextOneStarts() {
    ScoreTable table = table();
    table.start(1, RoomType.UNRANKED, GameType.A1_TAG, false, table.account("Ann"));
    table.pass(ONE);
    table.restart();
    table.pass(ONE);

    assertThat(table.game().unrated()).contains(UnratedReason.NO_RESULT_FROM_CLIENT);
    assertThat(table.game().state()).isEqualTo(Game.State.SETTLED);
  }

  @Test
  default void aServerThatIsNoLongerTheOwnerShouldSettleNothing() {
    ScoreTable table = table();
    int ann = table.account("Ann");
    table.start(1, RoomType.RANKED, ann);
    Owner other = new Owner(UUID.randomUUID(), "there", 2, table.now);
    table.stores.lease().take(other, table.now, table.stores.lease().find());
    table.report(ann, 1, standings(EndedCode.NORMAL, List.of(ann)));

    assertThat(table.game().isRunning()).isTrue();
    assertThat(table.stats(table.game().id())).isEmpty();
    assertThat(table.told.lines).containsExactly("not owner " + table.game().id());
  }

  @Test
  default void ofSeveralWhoSettleAGameAtOnceExactlyOneShouldDoIt() {
    ScoreTable table = table();
    int ann = table.account("Ann");
    int ben = table.account("Ben");
    table.start(1, RoomType.RANKED, ann, ben);
    var facts = table.stores.games().unsettled().getFirst();
    SettleGame settleGame = table.settleGame();
    List<SettleGame.Outcome> outcomes = AtOnce.run(8, _ -> settleGame.settle(facts, table.now));

    assertThat(outcomes).filteredOn(SettleGame.Settled.class::isInstance).hasSize(1);
    assertThat(outcomes).filteredOn(SettleGame.SettledBefore.class::isInstance).hasSize(7);
    assertThat(table.stats(facts.game().id())).hasSize(2);
  }

  @Test
  default void whoStartsGameUponGameShouldHaveTheOldestSettled() {
    ScoreTable table = table();
    int ann = table.account("Ann");
    for (int i = 1; i <= 40; i++) {
      table.start(i, RoomType.RANKED, ann).close(table.now);
      table.pass(ONE);
    }

    assertThat(table.book.unsettled()).isLessThanOrEqualTo(17);
    assertThat(table.game(1).unrated()).contains(UnratedReason.NO_REPORT);
    assertThat(table.game(40).isRunning()).isTrue();
  }

  @Test
  default void whoStartsGameUponGameShouldHaveTheFirstThatWereSettledForgotten() {
    ScoreTable table = table();
    int ann = table.account("Ann");
    int ben = table.account("Ben");
    for (int i = 1; i <= 40; i++) {
      table.start(i, RoomType.RANKED, i == 1 ? new int[] {ann, ben} : new int[] {ann}).close(table.now);
      table.pass(ONE);
    }
    table.report(ben, 1, standings(EndedCode.NORMAL, List.of(ann), List.of(ben)));

    assertThat(table.told.lines).contains("stranger " + ben + " 1");
  }
}

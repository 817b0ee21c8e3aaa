package metaserver.domain.games;

import static metaserver.domain.games.Games.started;
import static metaserver.domain.games.Reported.report;
import static metaserver.domain.identity.Accounts.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import metaserver.domain.games.Standings.PlayerLine;
import metaserver.domain.games.Standings.TeamLine;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.lobby.RoomId;
import metaserver.domain.lobby.RoomRepository;
import metaserver.domain.lobby.Rooms;
import metaserver.domain.store.AtOnce;
import metaserver.domain.text.Blob;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of reports promises. */
public interface ReportRepositoryContract {
  RoomId ROOM = new RoomId(2);
  Standings SAID = Reported.standings(EndedCode.NORMAL, List.of(1), List.of(2));

  /** On the same store as the reports, empty at the start of each test. */
  RoomRepository rooms();

  GameRepository games();

  ReportRepository reports();

  @BeforeEach
  default void addRoom() {
    rooms().add(Rooms.room(ROOM.value(), 0));
  }

  @Test
  default void aGameWithoutReportsShouldHaveNone() {
    assertThat(reports().ofGame(new GameId(1))).isEmpty();
    assertThat(reports().ofGame(games().add(started(ROOM, NOON)).id())).isEmpty();
  }

  @Test
  default void aReportShouldBeFoundAsItWasAddedLiesIncluded() {
    int[] odd = {Integer.MIN_VALUE, -1, 0, Integer.MAX_VALUE};
    List<TeamLine> teams = new ArrayList<>();
    List<PlayerLine> players = new ArrayList<>();
    for (int n : odd) {
      teams.add(new TeamLine(n, n, n > 0, n < 0, n));
      players.add(new PlayerLine(n, n > 0, n, n, n, n, n, n));
    }
    GameId game = games().add(started(ROOM, NOON)).id();
    int sender = 0;
    for (EndedCode ended : EndedCode.values()) {
      Standings said = new Standings(ended, -1, Integer.MIN_VALUE, -1, Integer.MAX_VALUE, -7, 9, teams, players);
      reports().add(new Report(game, new PlayerId(++sender), NOON, Blob.of((byte) 0, (byte) -1), said));
    }
    reports().add(new Report(game, new PlayerId(PlayerId.FIRST_GUEST), NOON, Blob.EMPTY,
        new Standings(EndedCode.NORMAL, 0, 0, 0, 0, 0, 0, List.of(), List.of())));

    List<Report> found = reports().ofGame(game);
    assertThat(found).hasSize(4).extracting(report -> report.standings().ended()).startsWith(EndedCode.values());
    assertThat(found.getFirst()).isEqualTo(new Report(game, new PlayerId(1), NOON, Blob.of((byte) 0, (byte) -1),
        new Standings(EndedCode.NORMAL, -1, Integer.MIN_VALUE, -1, Integer.MAX_VALUE, -7, 9, teams, players)));
  }

  @Test
  default void reportsShouldComeInTheOrderOfArrival() {
    GameId game = games().add(started(ROOM, NOON)).id();
    List<Report> inOrder = List.of(at(game, 2, 0), at(game, 1, 1), at(game, 3, 1), at(game, 2, 2));
    inOrder.reversed().forEach(reports()::add);

    assertThat(reports().ofGame(game)).containsExactlyElementsOf(inOrder);
  }

  @Test
  default void aReportAddedAgainShouldStayTheOneThatItWas() {
    GameId game = games().add(started(ROOM, NOON)).id();
    Report report = at(game, 1, 0);
    reports().add(report);
    AtOnce.run(8, i -> {
      reports().add(new Report(game, report.sender(), report.arrivedAt(), Blob.of((byte) (50 + i)), SAID));
      return i;
    });

    assertThat(reports().ofGame(game)).containsExactly(report);
  }

  private static Report at(GameId game, int sender, int second) {
    return report(game.value(), sender, second, SAID);
  }
}

package metaserver.domain.games;

import static metaserver.domain.games.Reported.line;
import static metaserver.domain.games.Reported.lines;
import static metaserver.domain.games.Reported.players;
import static metaserver.domain.games.Reported.standings;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import metaserver.domain.games.Showing.Figures;
import metaserver.domain.games.Standings.PlayerLine;
import metaserver.domain.games.Standings.TeamLine;
import metaserver.domain.identity.Nick;
import metaserver.domain.identity.PlayerId;
import org.junit.jupiter.api.Test;

class ReportReadingTest {
  private static final int COMPUTER = -1;

  @Test
  void aTeamShouldBeWhoHasItsCaptainsNumberAndBeCalledAsHeCallsIt() {
    Result result = Result.of(standings(EndedCode.NORMAL, List.of(4, 3), List.of(1, 2)), players(1, 2, 3, 4), false);

    assertThat(result.teams()).containsExactly(
        new Team(1, new Nick("team4"), Optional.of(new Place(1, false)), false),
        new Team(2, new Nick("team1"), Optional.of(new Place(2, false)), true));
    assertThat(result.showings()).extracting(Showing::team)
        .containsExactly(Optional.of(2), Optional.of(2), Optional.of(1), Optional.of(1));
    assertThat(result.showings()).extracting(Showing::captain).containsExactly(true, false, false, true);
    assertThat(result.showings().getFirst().figures()).isEqualTo(new Figures(1, 2, 3, 4));
  }

  @Test
  void equalPlacesShouldBeTied() {
    List<PlayerLine> lines = List.of(line(7, 1), line(8, 2), line(9, 3));
    Result result = Result.of(lines(EndedCode.NORMAL,
        List.of(new TeamLine(0, 0, true, false, 0), new TeamLine(0, 1, true, false, 0),
            new TeamLine(2, 2, true, false, 0)), lines),
        players(1, 2, 3), false);

    assertThat(result.showings()).extracting(showing -> showing.place().orElseThrow())
        .containsExactly(new Place(1, true), new Place(1, true), new Place(3, false));
  }

  @Test
  void observersAndWhoeverIsNotNamedShouldBeSpectatorsWithoutAPlace() {
    List<PlayerLine> lines = List.of(line(7, 1), line(8, 2));
    Result result = Result.of(lines(EndedCode.NORMAL,
        List.of(new TeamLine(0, 0, true, false, 0), new TeamLine(16, 1, true, false, 0)), lines), players(1, 2, 3),
            false);

    assertThat(result.teams()).hasSize(1);
    assertThat(result.showings()).filteredOn(Showing::spectator).extracting(showing -> showing.who().id().value())
        .containsExactly(2, 3);
    assertThat(result.showings()).filteredOn(Showing::spectator)
        .allMatch(showing -> showing.place().isEmpty() && showing.team().isEmpty());
  }

  @Test
  void teamsOfTheComputerAndInvalidOnesShouldBePassedOver() {
    List<PlayerLine> lines = List.of(line(7, COMPUTER), line(8, 1), line(9, 2));
    Result result = Result.of(lines(EndedCode.NORMAL,
        List.of(new TeamLine(0, 0, true, false, 0), new TeamLine(1, 1, true, false, 0),
            new TeamLine(2, 2, false, false, 0)), lines),
        players(1, 2), false);

    assertThat(result.teams()).extracting(Team::number).containsExactly(2);
    assertThat(result.showings()).extracting(Showing::spectator).containsExactly(false, true);
  }

  @Test
  void acooperativeGameThatWasNotWonShouldBeASecondPlace() {
    Standings lost = standings(EndedCode.PLAYER_QUIT, List.of(1, 2));

    assertThat(Result.of(lost, players(1, 2), true).teams().getFirst().place()).contains(new Place(2, false));
    assertThat(Result.of(lost, players(1, 2), false).teams().getFirst().place()).contains(new Place(1, false));
    assertThat(Result.of(standings(EndedCode.NORMAL, List.of(1, 2)), players(1, 2), true).teams().getFirst().place())
        .contains(new Place(1, false));
  }

  @Test
  void whoDidNotFinishShouldHaveDroppedWithHisTeamsResult() {
    PlayerLine dropped = new PlayerLine(7, false, 0, 0, 0, 0, 0, 2);
    Result result =
        Result.of(lines(EndedCode.NORMAL, List.of(new TeamLine(0, 0, true, false, 0)), List.of(line(7, 1), dropped)),
        players(1, 2), false);

    assertThat(result.showings().get(1).dropped()).isTrue();
    assertThat(result.showings().get(1).place()).contains(new Place(1, false));
  }

  @Test
  void linesBeyondThePlayersCountedShouldNotBeRead() {
    Standings said = standings(EndedCode.NORMAL, List.of(1), List.of(2));
    Standings one = new Standings(said.ended(), said.scoring(), 0, -1, 0, 1, 2, said.teams(), said.players());

    assertThat(Result.of(one, players(1, 2), false).showings()).extracting(Showing::spectator)
        .containsExactly(false, true);
  }

  @Test
  void whoStandsThereTwiceShouldCountWhereHeStandsFirst() {
    List<PlayerLine> lines = List.of(line(7, 1), line(8, 1), line(8, 2));
    Result result = Result.of(lines(EndedCode.NORMAL,
        List.of(new TeamLine(0, 0, true, false, 0), new TeamLine(1, 1, true, false, 0),
            new TeamLine(2, 2, true, false, 0)), lines),
        players(1, 2), false);

    assertThat(result.showings()).extracting(Showing::team).containsExactly(Optional.of(1), Optional.of(3));
  }

  @Test
  void noLieShouldDoMoreThanBeALie() {
    Random random = new Random(1);
    int[] odd = {Integer.MIN_VALUE, -1, 0, 1, 2, 15, 16, 63, 64, 65, Integer.MAX_VALUE, PlayerId.FIRST_GUEST};
    for (int round = 0; round < 5_000; round++) {
      List<TeamLine> teams = new ArrayList<>();
      List<PlayerLine> lines = new ArrayList<>();
      for (int i = random.nextInt(70); i > 0; i--) {
        teams.add(new TeamLine(any(random, odd), any(random, odd), random.nextBoolean(), random.nextBoolean(),
            any(random, odd)));
        lines.add(new PlayerLine(any(random, odd), random.nextBoolean(), any(random, odd), any(random, odd),
            any(random, odd),
            any(random, odd), any(random, odd), any(random, odd)));
      }
      Standings said =
          new Standings(EndedCode.NORMAL, any(random, odd), 0, 0, 0, any(random, odd), any(random, odd), teams, lines);

      Result result = Result.of(said, players(1, 2, 15, PlayerId.FIRST_GUEST), random.nextBoolean());

      assertThat(result.showings()).hasSize(4).allMatch(showing -> showing.spectator() != showing.team().isPresent());
      assertThat(result.teams()).allMatch(team -> result.showings().stream()
          .anyMatch(showing -> showing.team().equals(Optional.of(team.number()))));
    }
  }

  private static int any(Random random, int[] of) {
    return of[random.nextInt(of.length)];
  }
}

package metaserver.domain.games;

import static metaserver.domain.games.Reported.players;
import static metaserver.domain.games.Reported.report;
import static metaserver.domain.games.Reported.standings;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.lobby.RoomType;
import org.junit.jupiter.api.Test;

class VerdictTest {
  private static final int GUEST = PlayerId.FIRST_GUEST;
  private static final List<Participant> FOUR = players(5, 2, 3, 4);
  /** The truth: 5 and 2 beat 3 and 4. */
  private static final Standings TRUE = standings(EndedCode.NORMAL, List.of(5, 2), List.of(3, 4));
  private static final Standings LIE = standings(EndedCode.NORMAL, List.of(3, 4), List.of(5, 2));
  private static final Standings OTHER_LIE = standings(EndedCode.NORMAL, List.of(3), List.of(4), List.of(5, 2));

  @Test
  void anUnopposedHostShouldBeBelieved() {
    assertThat(of(FOUR, report(1, 5, 0, TRUE))).isEqualTo(decided(TRUE));
    assertThat(of(FOUR, report(1, 5, 0, TRUE), report(1, 2, 1, TRUE))).isEqualTo(decided(TRUE));
  }

  @Test
  void anOpposedHostShouldBeBelievedByMoreThanHalfOnly() {
    assertThat(of(FOUR, report(1, 5, 0, TRUE), report(1, 3, 1, LIE), report(1, 2, 1, TRUE))).isEqualTo(decided(TRUE));
    assertThat(of(FOUR, report(1, 5, 0, LIE), report(1, 3, 1, TRUE), report(1, 2, 1, TRUE))).isEqualTo(decided(TRUE));
    assertThat(of(FOUR, report(1, 5, 0, TRUE), report(1, 3, 1, LIE))).isEqualTo(undecided(UnratedReason.DISPUTED));
    assertThat(of(FOUR, report(1, 5, 0, TRUE), report(1, 2, 0, TRUE), report(1, 3, 1, LIE), report(1, 4, 1, OTHER_LIE)))
        .isEqualTo(undecided(UnratedReason.DISPUTED));
  }

  @Test
  void withoutTheHostTwoTeamsShouldAgree() {
    assertThat(of(FOUR, report(1, 2, 0, TRUE), report(1, 3, 1, TRUE))).isEqualTo(decided(TRUE));
    assertThat(of(FOUR, report(1, 2, 0, TRUE))).isEqualTo(undecided(UnratedReason.HOST_LOST));
    assertThat(of(FOUR, report(1, 3, 0, LIE), report(1, 4, 1, LIE))).isEqualTo(undecided(UnratedReason.HOST_LOST));
    assertThat(of(FOUR, report(1, 2, 0, TRUE), report(1, 3, 1, TRUE), report(1, 4, 1, LIE))).isEqualTo(decided(TRUE));
  }

  @Test
  void withoutTheHostTwoHalvesThatCouldBothBeRightShouldBeDisputed() {
    List<Participant> five = players(9, 1, 2, 3, 4);
    Standings one = standings(EndedCode.NORMAL, List.of(1, 2), List.of(3, 4));
    Standings other = standings(EndedCode.NORMAL, List.of(3, 4), List.of(1, 2));

    assertThat(of(five, report(1, 1, 0, one), report(1, 3, 0, one), report(1, 2, 0, other), report(1, 4, 0, other)))
        .isEqualTo(Verdict.undecided(UnratedReason.DISPUTED, players(1, 2, 3, 4, 9).stream()
            .map(who -> Reported.player(who.id().value(), who.id().value() == 9)).toList()));
  }

  @Test
  void aGuestShouldHaveNoVoteButBeBelievedAsAnUnopposedHost() {
    List<Participant> hostedByAGuest = players(GUEST, 1, 2);
    Standings guests = standings(EndedCode.NORMAL, List.of(GUEST), List.of(1, 2));
    Standings others = standings(EndedCode.NORMAL, List.of(1, 2), List.of(GUEST));

    assertThat(Verdict.of(hostedByAGuest, List.of(report(1, GUEST, 0, guests)), false))
        .isInstanceOf(Verdict.Decided.class);
    assertThat(Verdict.of(hostedByAGuest, List.of(report(1, GUEST, 0, guests), report(1, 1, 0, others)), false)
        .unrated(RoomType.UNRANKED, false))
        .contains(UnratedReason.DISPUTED);
    assertThat(Verdict.of(hostedByAGuest,
        List.of(report(1, GUEST, 0, guests), report(1, 1, 0, others), report(1, 2, 0, others)), false))
        .isEqualTo(new Verdict.Decided(Result.of(others, players(1, 2, GUEST).stream()
            .map(who -> Reported.player(who.id().value(), who.id().isGuest())).toList(), false)));
    List<Participant> hostedByOne = players(1, 2, GUEST);
    Standings one = standings(EndedCode.NORMAL, List.of(1), List.of(2), List.of(GUEST));
    assertThat(Verdict.of(hostedByOne, List.of(report(1, 1, 0, one), report(1, GUEST, 0, others)), false))
        .isEqualTo(new Verdict.Decided(Result.of(one, hostedByOne, false)));
  }

  @Test
  void figuresShouldBeTheHostsElseTheLowestIds() {
    Standings swapped = new Standings(TRUE.ended(), TRUE.scoring(), 0, 0, 0, 4, 2, TRUE.teams(),
        TRUE.players().stream()
            .map(line -> new Standings.PlayerLine(line.team(), true, 0, 99, 99, 99, 99, line.player())).toList());

    assertThat(of(FOUR, report(1, 5, 0, swapped), report(1, 2, 0, TRUE), report(1, 3, 0, LIE)))
        .isEqualTo(decided(swapped));
    assertThat(of(FOUR, report(1, 3, 0, swapped), report(1, 2, 1, TRUE))).isEqualTo(decided(TRUE));
  }

  @Test
  void onlyTheFirstReportOfASenderShouldCount() {
    assertThat(of(FOUR, report(1, 5, 7, LIE), report(1, 5, 1, TRUE))).isEqualTo(decided(TRUE));
  }

  @Test
  void nobodysReportAndAStrangersShouldBeNone() {
    assertThat(of(FOUR)).isEqualTo(undecided(UnratedReason.NO_REPORT));
    assertThat(of(FOUR, report(1, 77, 0, TRUE))).isEqualTo(undecided(UnratedReason.NO_REPORT));
  }

  @Test
  void whatStandsInTheWayOfARatingShouldBeSaid() {
    assertThat(decided(TRUE).unrated(RoomType.RANKED, false)).isEmpty();
    assertThat(decided(TRUE).unrated(RoomType.TOURNAMENT, false)).isEmpty();
    assertThat(decided(TRUE).unrated(RoomType.UNRANKED, false)).contains(UnratedReason.UNRANKED_ROOM);
    assertThat(decided(TRUE).unrated(RoomType.RANKED, true)).contains(UnratedReason.COOPERATIVE);
    assertThat(decided(standings(EndedCode.HOST_LOST, List.of(5, 2), List.of(3, 4))).unrated(RoomType.RANKED, false))
        .contains(UnratedReason.HOST_LOST);
    assertThat(decided(standings(EndedCode.PLAYER_QUIT, List.of(5, 2), List.of(3, 4))).unrated(RoomType.RANKED, false))
        .isEmpty();
    assertThat(decided(standings(EndedCode.NORMAL, List.of(5, 2, 3, 4))).unrated(RoomType.RANKED, false))
        .contains(UnratedReason.TOO_FEW_TEAMS);
    assertThat(decided(standings(EndedCode.NORMAL, List.of(5, 2, 3, 4))).unrated(RoomType.UNRANKED, false))
        .contains(UnratedReason.TOO_FEW_TEAMS);
    Standings guestsSide = standings(EndedCode.NORMAL, List.of(1), List.of(GUEST));
    assertThat(new Verdict.Decided(Result.of(guestsSide, players(1, GUEST), false)).unrated(RoomType.RANKED, false))
        .contains(UnratedReason.TOO_FEW_TEAMS);
  }

  /**
   * Every subset of reports of two to eight players, each true or one of two lies (one, of seven and more), against the
   * rule counted anew.
   */
  @Test
  void everySubsetOfReportsShouldBeWeighedByTheRule() {
    for (int size = 2; size <= 8; size++) {
      List<Participant> all = players(IntStream.rangeClosed(1, size).toArray());
      int choices = size < 7 ? 4 : 3;
      int combinations = (int) Math.pow(choices, size);
      for (int code = 0; code < combinations; code++) assertWeighed(all, views(size), code, choices);
    }
  }

  private static List<Standings> views(int size) {
    List<Integer> odd = IntStream.rangeClosed(1, size).filter(id -> id % 2 == 1).boxed().toList();
    List<Integer> even = IntStream.rangeClosed(1, size).filter(id -> id % 2 == 0).boxed().toList();
    return List.of(standings(EndedCode.NORMAL, odd, even), standings(EndedCode.NORMAL, even, odd),
        standings(EndedCode.PLAYER_QUIT, odd, even));
  }

  private static void assertWeighed(List<Participant> all, List<Standings> views, int code, int choices) {
    List<Report> reports = new ArrayList<>();
    int[] said = new int[all.size()];
    for (int i = 0, rest = code; i < all.size(); i++, rest /= choices) {
      said[i] = rest % choices;
      if (said[i] > 0) reports.add(report(1, i + 1, i, views.get(said[i] - 1)));
    }
    Verdict verdict = Verdict.of(all, reports, false);

    assertThat(said(verdict)).as("combination %s of %s", code, all.size()).isEqualTo(expected(said));
    List<Report> shuffled = new ArrayList<>(reports);
    List<Participant> shuffledPlayers = new ArrayList<>(all);
    Collections.shuffle(shuffled, new Random(code));
    Collections.shuffle(shuffledPlayers, new Random(code));
    assertThat(Verdict.of(shuffledPlayers, shuffled, false)).isEqualTo(verdict);
  }

  private static String said(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Undecided(UnratedReason why, _) -> why.name();
      case Verdict.Decided(Result result) when result.ended() == EndedCode.PLAYER_QUIT -> "3";
      case Verdict.Decided(Result result) -> result.showings().getFirst().place().orElseThrow().rank() == 1 ? "1" : "2";
    };
  }

  /** Player i + 1 said views[i], 0 for nothing; the first is the host, teams are odd and even ids. */
  private static String expected(int[] views) {
    int[] votes = new int[4];
    List<Set<Integer>> teams = List.of(new HashSet<>(), new HashSet<>(), new HashSet<>(), new HashSet<>());
    for (int i = 0; i < views.length; i++) {
      votes[views[i]]++;
      teams.get(views[i]).add(i % 2);
    }
    int received = views.length - votes[0];
    if (received == 0) return "NO_REPORT";
    boolean twoTeams = IntStream.of(1, 2, 3).anyMatch(view -> teams.get(view).size() == 2);
    if (views[0] == 0 && !twoTeams) return "HOST_LOST";
    return IntStream.of(1, 2, 3).filter(view -> votes[view] * 2 > received)
        .filter(view -> views[0] > 0 || teams.get(view).size() == 2)
        .mapToObj(String::valueOf).findFirst().orElse("DISPUTED");
  }

  private static Verdict of(List<Participant> participants, Report... reports) {
    return Verdict.of(participants, List.of(reports), false);
  }

  private static Verdict decided(Standings said) {
    return new Verdict.Decided(Result.of(said, byId(), false));
  }

  private static Verdict undecided(UnratedReason why) {
    return Verdict.undecided(why, byId());
  }

  private static List<Participant> byId() {
    return List.of(Reported.player(2, false), Reported.player(3, false), Reported.player(4, false),
        Reported.player(5, true));
  }

  @Test
  void nobodyShouldHaveAnythingWhereNothingWasDecided() {
    assertThat(of(FOUR).showings()).hasSize(4)
        .allMatch(showing -> showing.team().isEmpty() && showing.place().isEmpty() && !showing.spectator()
            && showing.figures().equals(Showing.Figures.NONE));
    assertThat(of(FOUR).unrated(RoomType.UNRANKED, true)).isEqualTo(Optional.of(UnratedReason.NO_REPORT));
  }
}

package metaserver.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import metaserver.domain.audit.Party;
import metaserver.domain.games.GameId;
import metaserver.domain.games.Games;
import metaserver.domain.identity.Accounts;
import metaserver.domain.identity.UserId;
import metaserver.domain.lobby.RoomId;
import metaserver.domain.lobby.RoomType;
import metaserver.domain.ranking.Career;
import metaserver.domain.ranking.Contest;
import metaserver.domain.ranking.Ladder;
import metaserver.domain.ranking.RatedGame;
import metaserver.domain.ranking.RatedGames;
import metaserver.domain.ranking.Rating;
import metaserver.domain.ranking.RatingChange;
import metaserver.domain.ranking.RatingRules;
import metaserver.domain.ranking.Standing;
import metaserver.domain.ranking.Voiding;
import metaserver.domain.store.StoreUnavailable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LadderCommandsTest {
  private static final String PASS = "Positions by points, as of pass 1 of 2030-01-02T03:04:05Z, of 4 accounts.";

  @TempDir Path directory;
  private Terminal terminal;
  private UserId ace;
  private UserId bee;

  /** Ace beats Bee, Bee beats Ace, and Cat has seen better days; Dot never played. */
  @BeforeEach
  void playTwoGames() {
    terminal = new Terminal(directory);
    ace = user("Ace");
    bee = user("Bee");
    terminal.ratings.standings().save(List.of(
        new Standing(user("Cat"), Ladder.RANKED, new Career(9, 4, 3, 2, 10, 20, 1), new Rating(70, 25, 8), 90, 40)));
    user("Dot");
    play(ace, bee);
    play(bee, ace);
  }

  @Test
  void aLadderShouldShowThePlacesOfTheLastPassAndItsTime() {
    rank();

    assertThat(terminal.type("ratings", "ladder")).isZero();

    assertThat(terminal.out.lines()).containsExactly(PASS,
        "  POSITION  NAME                              NUMBER   GAMES    WINS  LOSSES    TIES",
        "         1  Cat                                   70       9       4       3       2",
        "         2  Bee                                   16       2       1       1       0",
        "         3  Ace                                    0       2       1       1       0");
  }

  @Test
  void aLadderShouldBeginWhereItIsAskedToAndEndAfterTheLimit() {
    rank();

    assertThat(terminal.type("ratings", "ladder", "--kind", "total", "--from", "2", "--limit", "1", "--json")).isZero();

    assertThat(terminal.out).isEqualToIgnoringNewLines("{\"ladder\":\"total\",\"pass\":{\"number\":1,"
        + "\"at\":\"2030-01-02T03:04:05Z\",\"order\":\"points\",\"accounts\":4},\"places\":[{\"position\":2,\"id\":2,"
        + "\"username\":\"Bee\",\"number\":16,\"games\":2,\"wins\":1,\"losses\":1,\"ties\":0}]}");
  }

  @Test
  void aLadderShouldShowAPlayerAmongHisNeighbours() {
    rank();

    assertThat(terminal.type("ratings", "ladder", "--around", "bee", "--limit", "3")).isZero();
    assertThat(terminal.out).contains("Cat", "Bee", "Ace");
    assertThat(terminal.type("ratings", "ladder", "--around", "cat", "--kind", "Captures")).isZero();
    assertThat(terminal.out.lines()).containsExactly(PASS, "cat has no position there.");
    assertThat(terminal.type("ratings", "ladder", "--from", "9")).isZero();
    assertThat(terminal.out.lines()).containsExactly(PASS, "Nobody has these positions.");
  }

  @Test
  void beforeTheFirstPassThereShouldBeNoPositionsButCareers() {
    String none = "There was no ranking pass yet: nobody has a position. \"metaserver ratings pass\" makes one.";

    assertThat(terminal.type("ratings", "ladder")).isZero();
    assertThat(terminal.out.lines()).containsExactly(none);
    assertThat(terminal.type("ratings", "ladder", "--json")).isZero();
    assertThat(terminal.out).contains("\"pass\":null,\"places\":[]");
    assertThat(terminal.type("ratings", "player", "ace")).isZero();
    assertThat(terminal.out).contains(none, "total                        -       0       16      2");
    assertThat(terminal.type("ratings", "compare", "Ace", "Bee")).isZero();
    assertThat(terminal.out).contains(none);
  }

  @Test
  void aPlayerShouldBeShownWithHisPositionsCareersAndChanges() {
    terminal.ratings.history().markVoid(1, new Voiding(Terminal.NOW, Party.named("op"), "a test"));
    rank();

    assertThat(terminal.type("ratings", "player", "ACE")).isZero();

    assertThat(terminal.out.lines()).containsExactly("Ace: account 1, caste 2, best caste 2.", PASS,
        "LADDER                POSITION  NUMBER  HIGHEST  GAMES   WINS  LOSSES   TIES  DROPPED",
        "total                        3       0       16      2      1       1      0        0",
        "captures                     2       0       16      2      1       1      0        0",
        "Changes of total, the newest first:",
        "    RATING        GAME  STARTED               PLACE  BEFORE   AFTER",
        "         2           2  2030-01-02T03:04:05Z     2       16       0",
        "         1           1  2030-01-02T03:04:05Z     1        0      16  void: a test");
  }

  @Test
  void aPlayersChangesShouldComePageByPage() {
    assertThat(terminal.type("ratings", "player", "Ace", "--kind", "captures", "--limit", "1", "--json")).isZero();
    assertThat(terminal.out).contains("\"order\":\"points\",\"pass\":null", "\"changes\":[{\"number\":2,\"game\":2,",
        "\"pointsBefore\":16,\"pointsAfter\":0,", "\"chanceByPoints\":0.52", "\"voided\":null}]}");

    assertThat(terminal.type("ratings", "player", "Ace", "--kind", "captures", "--before", "2")).isZero();
    assertThat(terminal.out).contains("Changes of captures").contains("         1           1  2030");
    assertThat(terminal.type("ratings", "player", "Ace", "--before", "1")).isZero();
    assertThat(terminal.out).endsWith("No changes of total to show." + System.lineSeparator());
  }

  @Test
  void twoPlayersShouldBeComparedByTheirGamesAndPositions() {
    rank();

    assertThat(terminal.type("ratings", "compare", "bee", "cat")).isZero();
    assertThat(terminal.out).contains("Ranked games of Bee and Cat against each other: 0;").contains(PASS);
    assertThat(terminal.type("ratings", "compare", "ace", "bee", "--json")).isZero();
    assertThat(terminal.out)
        .startsWith("{\"one\":\"Ace\",\"other\":\"Bee\",\"games\":2,\"wins\":1,\"losses\":1,\"ties\":0,"
        + "\"together\":0,\"pass\":{\"number\":1,")
        .contains("\"positions\":[{\"ladder\":\"total\",\"one\":3,\"other\":2},"
            + "{\"ladder\":\"captures\",\"one\":2,\"other\":1}]");
  }

  @ParameterizedTest
  @ValueSource(strings =
      {"ratings ladder --around eve", "ratings player eve", "ratings compare ace eve", "ratings compare eve ace"})
  void aNameThatNobodyHasShouldBeRefusedInOneLine(String typed) {
    assertThat(terminal.type(typed.split(" ", -1))).isEqualTo(ExitCode.ERROR);
    assertThat(terminal.complaints()).containsExactly("metaserver: user 'eve': there is no such account");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ratings ladder --kind chess", "ratings ladder --kind unranked", "ratings ladder --limit 0",
      "ratings ladder --limit 101", "ratings ladder --from 0", "ratings ladder --from 2 --around ace",
      "ratings ladder ace",
      "ratings player", "ratings player ace --kind chess", "ratings player ace --limit 0",
      "ratings player ace --before x",
      "ratings compare ace", "ratings compare ace ACE"})
  void whatMakesNoSenseShouldBeRefusedInOneLine(String typed) {
    assertThat(terminal.type(typed.split(" ", -1))).isEqualTo(ExitCode.USAGE);
    assertThat(terminal.complaints()).hasSize(1);
  }

  @Test
  void anUnknownKindShouldBeAnsweredWithThoseThereAre() {
    terminal.type("ratings", "ladder", "--kind", "chess");

    assertThat(terminal.err).contains("'chess' is none of total, body-count, steal-the-bacon,", "king-of-the-map");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ratings ladder", "ratings player ace", "ratings compare ace bee"})
  void aDatabaseThatIsAwayShouldEndWithItsOwnCode(String typed) {
    terminal.trouble = Optional.of(new StoreUnavailable("no answer", new IllegalStateException()));

    assertThat(terminal.type(typed.split(" ", -1))).isEqualTo(ExitCode.DATABASE);
    assertThat(terminal.complaints()).containsExactly("metaserver: no answer");
  }

  private void rank() {
    assertThat(terminal.type("ratings", "pass")).isZero();
  }

  private UserId user(String name) {
    return Accounts.added(terminal.users, name).id();
  }

  private void play(UserId... order) {
    GameId game = terminal.games.add(Games.started(new RoomId(2), Terminal.NOW)).id();
    terminal.ratings.stats().addAll(RatedGames.inOrder(game, order));
    RatedGame rated =
        RatedGame.rate(game, RoomType.RANKED, RatingRules.DEFAULT, Contest.of(RatedGames.inOrder(game, order)),
        Set.of(Ladder.RANKED, new Ladder(8)), this::standing);
    terminal.ratings.history().add(rated);
    terminal.ratings.standings().save(rated.changes().stream().map(RatingChange::after).toList());
  }

  private Standing standing(UserId user, Ladder ladder) {
    return terminal.ratings.standings().of(user).stream().filter(standing -> standing.ladder().equals(ladder))
        .findFirst()
        .orElseGet(() -> Standing.none(user, ladder));
  }
}

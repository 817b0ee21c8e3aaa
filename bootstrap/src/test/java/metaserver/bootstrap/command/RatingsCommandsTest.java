package metaserver.bootstrap.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import metaserver.domain.audit.DeedKind;
import metaserver.domain.games.GameId;
import metaserver.domain.identity.Accounts;
import metaserver.domain.identity.UserId;
import metaserver.domain.ranking.Ladder;
import metaserver.domain.ranking.RatedGame;
import metaserver.domain.ranking.RatedGames;
import metaserver.domain.ranking.RatingChange;
import metaserver.domain.ranking.Standing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RatingsCommandsTest {
  @TempDir Path directory;
  private Terminal terminal;
  private UserId ace;

  @BeforeEach
  void playOneGame() {
    terminal = new Terminal(directory);
    ace = Accounts.added(terminal.users, "Ace").id();
    RatedGame game = RatedGames.first(new GameId(7), ace, Accounts.added(terminal.users, "Bee").id());
    terminal.ratings.history().add(game);
    terminal.ratings.standings().save(game.changes().stream().map(RatingChange::after).toList());
  }

  @Test
  void voidWithoutYesShouldShowWhatWouldChangeAndChangeNothing() {
    assertThat(terminal.type("ratings", "void", "7")).isZero();

    assertThat(terminal.out).startsWith("game 7 would be void").contains("Standings that change: 4.")
        .contains("16 >     0");
    assertThat(points()).isEqualTo(16);
  }

  @Test
  void voidWithYesShouldChangeItOnceAndForAll() {
    assertThat(terminal.type("ratings", "void", "7", "--yes", "--reason", "one and the same", "--by", "op", "--json"))
        .isZero();

    assertThat(terminal.out).contains("\"game\":7", "\"pointsBefore\":16,\"pointsAfter\":0");
    assertThat(points()).isZero();
    assertThat(terminal.audit.latest(9)).singleElement().satisfies(deed -> {
      assertThat(deed.kind()).isEqualTo(DeedKind.GAME_VOIDED);
      assertThat(deed.actor().name()).contains("op");
      assertThat(deed.before()).contains("game 7 counts");
      assertThat(deed.after()).contains("game 7 is void: one and the same");
    });
    assertThat(terminal.type("ratings", "void", "7")).isEqualTo(ExitCode.ERROR);
    assertThat(terminal.complaints()).singleElement().asString().endsWith("by op: one and the same");
  }

  @ParameterizedTest
  @ValueSource(strings =
      {"ratings void 7 --yes", "ratings void x", "ratings void 0", "ratings replay", "ratings replay --system chess",
      "ratings replay --system elo --k 0"})
  void whatMakesNoSenseShouldBeRefusedInOneLine(String typed) {
    assertThat(terminal.type(typed.split(" ", -1))).isEqualTo(ExitCode.USAGE);
    assertThat(terminal.complaints()).hasSize(1);
  }

  @Test
  void aGameThatNeverCountedShouldBeRefused() {
    assertThat(terminal.type("ratings", "void", "8")).isEqualTo(ExitCode.ERROR);
    assertThat(terminal.complaints()).containsExactly("metaserver: game 8 is none that counted");
  }

  @Test
  void replayShouldPrintHowWellTheSystemForesaw() {
    assertThat(terminal.type("ratings", "replay", "--system", "elo")).isZero();
    assertThat(terminal.out).isEqualToIgnoringNewLines("elo over 1 games: log-loss 0.693147, Brier score 0.250000");
    assertThat(terminal.type("ratings", "replay", "--system", "openskill", "--json")).isZero();
    assertThat(terminal.out).contains("\"system\":\"openskill\",\"games\":1,\"logLoss\":0.69314");
  }

  @Test
  void recomputeShouldFailAsLongAsSomethingIsWrong() {
    assertThat(terminal.type("ratings", "recompute")).isZero();
    terminal.ratings.standings().save(terminal.ratings.standings().of(ace).stream()
        .map(standing -> Standing.none(ace, standing.ladder())).toList());

    assertThat(terminal.type("ratings", "recompute")).isEqualTo(ExitCode.ERROR);
    assertThat(terminal.type("ratings", "recompute", "--yes")).isZero();
    assertThat(points()).isEqualTo(16);
    assertThat(terminal.type("ratings", "recompute")).isZero();
  }

  private int points() {
    return terminal.ratings.standings().of(ace).stream().filter(standing -> standing.ladder().equals(Ladder.RANKED))
        .findFirst().orElseThrow().rating().points();
  }
}

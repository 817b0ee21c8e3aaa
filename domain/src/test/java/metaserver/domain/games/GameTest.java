package metaserver.domain.games;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import metaserver.domain.games.Place.Outcome;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.identity.Nick;
import metaserver.domain.lobby.RoomId;
import metaserver.domain.text.Metadata;
import org.junit.jupiter.api.Test;

class GameTest {
  private final Game running = Game.started(new GameId(1), Games.started(new RoomId(1), Instant.EPOCH));

  @Test
  void onlyAnUnsharedFirstPlaceShouldBeAWin() {
    assertThat(new Place(1, false).outcome()).isEqualTo(Outcome.WIN);
    assertThat(new Place(1, true).outcome()).isEqualTo(Outcome.TIE);
    assertThat(new Place(2, true).outcome()).isEqualTo(Outcome.LOSS);
  }

  @Test
  void theFamiliesShouldCountTheirTypesApart() {
    assertThat(GameType.of(ClientFamily.MYTH, 1)).contains(GameType.STEAL_THE_BACON);
    assertThat(GameType.of(ClientFamily.ALEPH_ONE, 1)).contains(GameType.A1_COOPERATIVE);
    assertThat(GameType.of(ClientFamily.MYTH, 16)).isEmpty();
    assertThat(GameType.of(ClientFamily.ALEPH_ONE, -1)).isEmpty();
  }

  @Test
  void aGameShouldNotEndBeforeItBegan() {
    assertThatIllegalArgumentException().isThrownBy(() ->
        running.ended(Instant.EPOCH.minusSeconds(1), Optional.empty(), 0, List.of(), Metadata.NONE));
  }

  @Test
  void twoTeamsShouldNotHaveOneNumber() {
    Team team = new Team(1, new Nick("a"), Optional.empty(), false);

    assertThatIllegalArgumentException().isThrownBy(() ->
        running.ended(Instant.EPOCH, Optional.empty(), 0, List.of(team, team), Metadata.NONE));
  }
}

package metaserver.domain.games;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import metaserver.domain.lobby.RoomType;
import metaserver.domain.text.Metadata;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class GameTermsTest {
  @Test
  void optionsShouldBeReadBitByBitAndUnknownBitsPassedOver() {
    assertThat(GameOption.of(0x6012)).containsExactlyInAnyOrder(
        GameOption.TEAMS, GameOption.UNIT_TRADING, GameOption.ALLIANCES, GameOption.OVERHEAD_MAP);
    assertThat(GameOption.of(-1)).containsExactlyInAnyOrder(GameOption.values());
    assertThat(GameOption.of(0xBE0D1000 & ~(1 << 16 | 1 << 20))).isEmpty();
    assertThat(GameTerms.State.of(0x12)).containsExactly(GameTerms.State.PASSWORD, GameTerms.State.CLOSED);
  }

  @ParameterizedTest
  @CsvSource({"0", "65", "-1", "32767"})
  void aNumberOfPlayersThatCannotBeShouldBeRefused(int players) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Terms.sized(Terms.of(GameType.CAPTURES), players, Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({"'tab\there'", "'a name of more than thirty-one letters'"})
  void aNameThatCannotBeShownShouldBeRefused(String name) {
    assertThatIllegalArgumentException().isThrownBy(() -> Terms.of(GameType.CAPTURES, name, "map"));
  }

  @Test
  void termsShouldBeKeptAsFactsWhateverTheTexts() {
    GameTerms terms = new GameTerms(GameType.A1_DEFENSE, "name", "map", Set.of(GameOption.TEAMS), 2, -1, 0, 8,
        Optional.of(8), 1, "12\"\\4", Set.of(GameTerms.State.PASSWORD), Map.of("killLimit", 25, "build", "1\u0001é"));

    assertThat(terms.metadata().says(new Metadata("""
        {"difficulty": 2, "timeLimitTicks": 0, "planningTicks": 0, "maxPlayers": 8, "maxTeams": 8,
         "scenario": "12\\"\\\\4",
         "options": ["TEAMS"], "password": true, "killLimit": 25, "build": "1\\u0001é"}"""))).isTrue();
  }

  @ParameterizedTest
  @EnumSource(names = {"RANKED", "TOURNAMENT"})
  void gamesOfOpponentsShouldCountWhereGamesCount(RoomType room) {
    assertThat(Prospect.of(room, Terms.of(GameType.CAPTURES))).isEqualTo(new Prospect.Counts());
    assertThat(Prospect.of(room, Terms.of(GameType.HUNTING, GameOption.TEAMS))).isEqualTo(new Prospect.Counts());
  }

  @Test
  void whatSpeaksAgainstAGameShouldBeTold() {
    assertThat(Prospect.of(RoomType.UNRANKED, Terms.of(GameType.CAPTURES))).isEqualTo(no(UnratedReason.UNRANKED_ROOM));
    assertThat(Prospect.of(RoomType.RANKED, Terms.of(GameType.A1_TAG)))
        .isEqualTo(no(UnratedReason.NO_RESULT_FROM_CLIENT));
    assertThat(Prospect.of(RoomType.RANKED, Terms.of(GameType.CAPTURES, GameOption.COOPERATIVE, GameOption.TEAMS)))
        .isEqualTo(no(UnratedReason.COOPERATIVE));
    assertThat(Prospect.of(RoomType.RANKED,
        Terms.sized(Terms.of(GameType.HUNTING, GameOption.TEAMS), 16, Optional.of(1))))
        .isEqualTo(no(UnratedReason.TOO_FEW_TEAMS));
    assertThat(Prospect.of(RoomType.TOURNAMENT, Terms.sized(Terms.of(GameType.HUNTING), 1, Optional.empty())))
        .isEqualTo(no(UnratedReason.TOO_FEW_TEAMS));
  }

  private static Prospect no(UnratedReason why) {
    return new Prospect.DoesNotCount(why);
  }
}

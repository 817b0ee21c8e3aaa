package metaserver.domain.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import metaserver.domain.identity.Caste;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CasteRuleTest {
  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
    // active | how many have caste 16, 15 ... 3 | breakpoints of castes 3 to 11
    "1    | 1 0 0 0 0 0 0 0 0 0 0 0 0 0             | 0 0 0 0 0 0 0 0 0",
    "4    | 1 1 1 1 0 0 0 0 0 0 0 0 0 0             | 0 0 0 0 0 0 0 0 0",
    "8    | 1 1 1 2 3 0 0 0 0 0 0 0 0 0             | 0 0 0 0 0 0 0 0 0",
    "17   | 1 1 1 2 3 1 1 1 1 1 2 2 0 0             | 0 0 30 50 60 70 80 90 100",
    "20   | 1 1 1 2 3 1 1 1 2 2 2 2 1 0             | 0 20 40 60 80 100 110 120 130",
    "33   | 1 1 1 2 3 1 2 2 3 3 3 4 4 3             | 40 80 120 150 180 210 230 250 260",
    "100  | 1 1 1 2 3 6 7 9 10 11 12 14 15 8        | 90 240 380 500 610 710 800 870 930",
    "200  | 1 1 1 2 3 12 14 18 20 22 24 28 30 24    | 250 550 830 1070 1290 1490 1670 1810 1930",
    "1000 | 1 1 1 2 3 60 70 90 100 110 120 140 150 152 | 1530 3030 4430 5630 6730 7730 8630 9330 9930"})
  void bothRulesShouldShareTheFieldLikeTheOriginal(int active, String counts, String breakpoints) {
    for (CasteRule rule : CasteRule.values()) {
      assertThat(counts(rule, active)).isEqualTo(numbers(counts));
      assertThat(breakpoints(rule, active)).isEqualTo(numbers(breakpoints + " 0 0 0"));
    }
  }

  @Test
  void sharesThatRoundToNobodyShouldMakeEveryoneElevenInTheOriginal() {
    assertThat(counts(CasteRule.ORIGINAL, 9)).isEqualTo(numbers("1 1 1 2 3 1 0 0 0 0 0 0 0 0"));
    assertThat(breakpoints(CasteRule.ORIGINAL, 9)).isEqualTo(numbers("0 0 0 0 0 0 0 0 20 0 0 0"));
    assertThat(counts(CasteRule.ORIGINAL, 16)).isEqualTo(numbers("1 1 1 2 3 8 0 0 0 0 0 0 0 0"));
    assertThat(breakpoints(CasteRule.ORIGINAL, 16)).isEqualTo(numbers("0 0 0 0 0 0 0 0 90 0 0 0"));
  }

  @Test
  void sharesThatRoundToNobodyShouldBeSkippedByDefault() {
    assertThat(counts(CasteRule.DEFAULT, 9)).isEqualTo(numbers("1 1 1 2 3 0 0 0 0 0 1 0 0 0"));
    assertThat(counts(CasteRule.DEFAULT, 16)).isEqualTo(numbers("1 1 1 2 3 0 1 1 1 1 1 2 1 0"));
  }

  @ParameterizedTest
  @EnumSource
  void casteShouldNeverRiseWithPosition(CasteRule rule) {
    for (int active = 1; active <= 5000; active++) {
      List<CasteRule.Block> blocks = rule.blocks(active);
      assertThat(blocks.getFirst()).isEqualTo(new CasteRule.Block(1, new Caste(16)));
      for (int i = 1; i < blocks.size(); i++) {
        assertThat(blocks.get(i).first()).isGreaterThan(blocks.get(i - 1).first()).isLessThanOrEqualTo(active);
        assertThat(blocks.get(i).caste()).isLessThan(blocks.get(i - 1).caste());
      }
      if (active >= 17) assertThat(blocks).isEqualTo(CasteRule.ORIGINAL.blocks(active));
    }
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "1, 1", "2, 2", "3, 2"})
  void aNovicesCasteShouldFollowHisGames(int games, int caste) {
    assertThat(CasteRule.novice(games)).isEqualTo(new Caste(caste));
    assertThat(CasteRule.isActive(games)).isFalse();
    assertThat(CasteRule.isActive(4)).isTrue();
  }

  @Test
  void nobodyShouldMakeNoBlock() {
    assertThat(CasteRule.DEFAULT.blocks(0)).isEmpty();
  }

  private static List<Integer> counts(CasteRule rule, int active) {
    return IntStream.iterate(16, caste -> caste >= 3, caste -> caste - 1)
        .mapToObj(caste -> (int) IntStream.rangeClosed(1, active).filter(at -> rule.at(at, active).code() == caste)
            .count())
        .toList();
  }

  private static List<Integer> breakpoints(CasteRule rule, int active) {
    return rule.breakpoints(active, position -> 10 * (active - position + 1));
  }

  private static List<Integer> numbers(String text) {
    return Stream.of(text.strip().split(" +")).map(Integer::valueOf).toList();
  }
}

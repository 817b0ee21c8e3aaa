package metaserver.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MacRomanTest {
  @Test
  void everyByteShouldSurviveTheWayThereAndBack() {
    byte[] all = new byte[256];
    for (int i = 0; i < all.length; i++) all[i] = (byte) i;

    assertThat(MacRoman.encode(MacRoman.decode(all, 0, all.length))).isEqualTo(all);
  }

  @Test
  void aCharacterOutsideTheSetShouldBeWrittenAsAQuestionMark() {
    assertThat(MacRoman.encode("a中b")).containsExactly('a', '?', 'b');
    assertThat(MacRoman.canSpell("a中b")).isFalse();
  }

  @Test
  void formatCodesShouldBeRemovedInAnyCase() {
    assertThat(FormatCodes.strip("|iGuest|P |bBob|")).isEqualTo("Guest Bob|");
  }
}

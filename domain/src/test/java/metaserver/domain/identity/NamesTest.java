package metaserver.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesTest {
  @ParameterizedTest
  @ValueSource(strings = {"bob", "BOB", "  Bob ", "|bBob|p", "|iB|Pob", "\u00a0bob\u00a0", "\tbob"})
  void namesThatLookAlikeShouldHaveOneKey(String name) {
    assertThat(NameKey.of(name)).isEqualTo(NameKey.of("bob"));
  }

  @Test
  void theDotlessIShouldMeetItsLookAlike() {
    assertThat(NameKey.of("mıke")).isEqualTo(NameKey.of("MIKE"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "|p|b", "\u00a0", "a\u0007b", "中", "12345678901234567890123456789012"})
  void aUsernameShouldBeRefusedWhenNobodyCouldSeeOrSendIt(String name) {
    assertThatIllegalArgumentException().isThrownBy(() -> new Username(name));
  }

  @Test
  void aUsernameShouldHoldThirtyOneBytesOfMacRoman() {
    assertThat(new Username("é".repeat(31)).text()).hasSize(31);
  }

  @Test
  void aNickShouldBeCutToWhatTheWireHolds() {
    assertThat(Nick.ofGuest("x".repeat(31)).text()).hasSize(31).startsWith("|iGuest|p xxx");
    assertThat(new Nick("y".repeat(31)).numbered(12).text()).hasSize(31).endsWith("y 12");
    assertThat(new Nick("a\rb\u0000").text()).isEqualTo("ab");
  }

  @Test
  void guestsShouldHaveTheUpperHalfOfTheIds() {
    assertThat(new PlayerId(PlayerId.FIRST_GUEST).isGuest()).isTrue();
    assertThat(PlayerId.of(new UserId(UserId.MAX)).isGuest()).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> new UserId(PlayerId.FIRST_GUEST));
  }

  @Test
  void aColourShouldSurviveItsPacking() {
    Color color = new Color(0xFFFF, 0x1234, 0xABCD, 0x000D);

    assertThat(Color.unpacked(color.packed())).isEqualTo(color);
  }

  @Test
  void secretsShouldNotPrint() {
    assertThat(new Password("hunter2").toString()).doesNotContain("hunter2");
    assertThat(SessionToken.of(new byte[32]).toString()).isEqualTo("SessionToken[hidden]");
  }
}

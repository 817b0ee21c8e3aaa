package metaserver.domain.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TransliterationTest {
  @ParameterizedTest
  @ValueSource(strings = {
    "Hello", "caf\u00e9 \u2014 na\u00efve \u201cquoted\u201d \u2026", "\u00c6r\u00f8 5 \u20ac", "\u03c0 \u2265 3"})
  void whatMacRomanHasShouldStay(String text) {
    assertThat(Transliteration.of(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({"e\u0301t\u00e9, \u00e9t\u00e9", "Dvo\u0159\u00e1k, Dvor\u00e1k", "\u0141\u00f3d\u017a, L\u00f3dz",
    "\uff21\uff22, AB", "\u2212 5 \u2192, - 5 ->", "\u017fo, so"})
  void whatHasALikenessShouldBecomeIt(String text, String like) {
    assertThat(Transliteration.of(text)).isEqualTo(like);
  }

  @ParameterizedTest
  @CsvSource({"\u5c71, ?", "\ud83d\ude00!, ?!", "\u041f\u0440, ??", "\ud83d\udc4d\ud83c\udffd, ??", "\ud800, ?"})
  void everythingElseShouldBecomeAQuestionMark(String text, String marks) {
    assertThat(Transliteration.of(text)).isEqualTo(marks);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\u0000b", "a\r\nb", "a\u200bb", "a\u202eb", "a\ufe0fb"})
  void whatCannotBeSeenShouldGo(String text) {
    assertThat(Transliteration.of(text)).isEqualTo("ab");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Dvo\u0159\u00e1k", "\ud83d\ude00", "\u1e9e", "\u2034", "\ufb03"})
  void resultShouldComeBackUnchangedFromTheWire(String text) {
    String spelt = Transliteration.of(text);
    assertThat(MacRoman.decode(MacRoman.encode(spelt))).isEqualTo(spelt);
  }
}

package metaserver.bootstrap.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormsTest {
  @ParameterizedTest
  @ValueSource(strings = {"7", "1.2.3", "256.1.1.1", "localhost", "1.2.3.4.5", "::1", ""})
  void whatIsNoDottedQuadShouldBeNoIpv4Address(String text) {
    assertThat(Forms.IPV4.read(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"::", "fe80::1", "10.0.0.1", " 0.0.0.0 "})
  void bothFamiliesShouldDoAsALocalAddress(String text) {
    assertThat(Forms.ADDRESS.read(text)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(strings = {"-1", "65536", "6321x", "0x10", "99999999999", "", "+1"})
  void whatIsNoPortShouldBeRefused(String text) {
    assertThat(Forms.PORT.read(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"10", "1 s", "-1s", "1.5s", "10S", "1w"})
  void aTimeShouldHaveAWholeNumberAndAUnit(String text) {
    assertThat(Forms.time(Duration.ZERO, Duration.ofDays(1)).read(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"0ms", "1500ms", "90s", "5m", "12h", "7d"})
  void aTimeShouldBeWrittenAsItIsRead(String text) {
    assertThat(TimeText.read(text).map(TimeText::of)).hasValue(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1KiB", "19MiB", "1GiB", "65KiB"})
  void aSizeShouldBeWrittenAsItIsRead(String text) {
    assertThat(SizeText.read(text).map(SizeText::of)).hasValue(text);
  }

  @Test
  void aConstantShouldBeWrittenInLowerCaseWithAHyphen() {
    assertThat(Forms.oneOf(SslMode.class).read("verify-full")).hasValue(SslMode.VERIFY_FULL);
    assertThat(Forms.oneOf(SslMode.class).read("VERIFY_FULL")).isEmpty();
  }
}

package metaserver.domain.moderation;

import static metaserver.domain.identity.Accounts.address;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {
  @ParameterizedTest
  @CsvSource({
    "203.0.113.7, 203.0.113.7",
    "203.0.113.7/32, 203.0.113.7",
    "203.0.113.255/25, 203.0.113.128/25",
    "203.0.113.77/24, 203.0.113.0/24",
    "203.255.113.77/9, 203.128.0.0/9",
    "10.1.2.3/8, 10.0.0.0/8",
    "2001:DB8::1/33, 2001:db8:0:0:0:0:0:0/33",
    "2001:db8::1, 2001:db8:0:0:0:0:0:1",
    "::ffff:203.0.113.77/24, 203.0.113.0/24",
  })
  void aNetworkShouldHaveOneForm(String text, String form) {
    assertThat(Network.of(text)).hasToString(form).isEqualTo(Network.of(form));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/", "localhost", "203.0.113", "203.0.113.7/", "203.0.113.7/33", "203.0.113.7/7",
      "0.0.0.0/0", "203.0.113.7/-1", "203.0.113.300", "::/0", "2001::/15", "2001:db8::/129", "fe80::1%lo", "1:2:3",
      "x:y", "203.0.113.7/24/3"})
  void whatIsNoNetworkShouldBeRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Network.of(text));
  }

  @ParameterizedTest
  @CsvSource({
    "203.0.113.0/24, 203.0.113.255, true",
    "203.0.113.0/24, 203.0.114.0, false",
    "203.0.113.7, 203.0.113.7, true",
    "203.0.113.7, 203.0.113.6, false",
    "203.0.112.0/23, 203.0.113.9, true",
    "2001:db8::/32, 2001:db8:ffff::1, true",
    "2001:db8::/32, 2001:db9::1, false",
    "2001:db8::/32, 32.1.13.184, false",
    "32.0.0.0/8, 2001:db8::1, false",
  })
  void aNetworkShouldContainWhatBeginsLikeIt(String network, String address, boolean contained) {
    assertThat(Network.of(network).contains(address(address))).isEqualTo(contained);
  }

  @Test
  void anAddressShouldStandForItsHousehold() {
    assertThat(Network.around(address("203.0.113.7"))).hasToString("203.0.113.7");
    assertThat(Network.around(address("2001:db8:1:2:3:4:5:6"))).hasToString("2001:db8:1:2:0:0:0:0/64");
  }
}

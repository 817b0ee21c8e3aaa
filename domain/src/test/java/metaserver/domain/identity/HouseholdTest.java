package metaserver.domain.identity;

import static metaserver.domain.identity.Accounts.address;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HouseholdTest {
  @Test
  void addressesOfOneLineShouldBeOneHousehold() {
    assertThat(Household.of(address("2001:db8:1:2:3:4:5:6"))).isEqualTo(Household.of(address("2001:db8:1:2::1")))
        .isNotEqualTo(Household.of(address("2001:db8:1:3::1")));
    assertThat(Household.of(address("203.0.113.7"))).isEqualTo(Household.of(address("203.0.113.7")))
        .isEqualTo(Household.of(address("::ffff:203.0.113.7"))).isNotEqualTo(Household.of(address("203.0.113.8")));
  }
}

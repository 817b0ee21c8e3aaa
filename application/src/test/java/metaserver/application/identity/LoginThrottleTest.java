package metaserver.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import metaserver.domain.identity.Accounts;
import org.junit.jupiter.api.Test;

class LoginThrottleTest {
  private static final InetAddress HERE = Accounts.address("192.0.2.1");
  private static final InetAddress THERE = Accounts.address("192.0.2.2");

  private final LoginThrottle throttle =
      new LoginThrottle(new LoginThrottle.Limits(false, 2, 4, Duration.ofSeconds(10), Duration.ofMinutes(15)));
  private Instant now = Accounts.NOON;

  @Test
  void waitShouldDoubleBeyondTheFreeFailuresUpToTheLongest() {
    fail("ann", HERE, 2);
    assertThat(waitFor("ann", HERE)).isZero();
    for (int seconds : new int[] {2, 4, 8, 10, 10}) {
      fail("ann", HERE, 1);
      assertThat(waitFor("ann", HERE)).isEqualTo(Duration.ofSeconds(seconds));
      now = now.plusSeconds(seconds);
      assertThat(waitFor("ann", HERE)).isZero();
    }
  }

  @Test
  void strangerShouldNotBeAbleToLockSomebodyOut() {
    fail("ann", THERE, 50);

    assertThat(waitFor("ann", THERE)).isPositive();
    assertThat(waitFor("ann", HERE)).isZero();
  }

  @Test
  void addressThatGuessesAtManyNamesShouldWaitAtAllOfThem() {
    for (String name : new String[] {"a", "b", "c", "d", "e"}) fail(name, HERE, 1);

    assertThat(waitFor("f", HERE)).isEqualTo(Duration.ofSeconds(2));
  }

  @Test
  void whoTakesAnotherAddressOfHisLineForEachGuessShouldWaitLikeAnybody() {
    for (int i = 0; i < 30; i++) fail("name " + i, Accounts.address("2001:db8:1:2::" + i), 1);

    assertThat(waitFor("fresh", Accounts.address("2001:db8:1:2::ffff"))).isPositive();
    assertThat(waitFor("fresh", Accounts.address("2001:db8:1:3::1"))).isZero();
  }

  @Test
  void rightPasswordShouldClearThePairAndNotTheAddress() {
    fail("ann", HERE, 3);
    throttle.succeeded("ann", HERE);
    assertThat(waitFor("ann", HERE)).isZero();
    fail("bob", HERE, 2);
    assertThat(waitFor("ann", HERE)).isPositive();
  }

  @Test
  void failuresShouldBeForgotten() {
    fail("ann", HERE, 10);
    now = now.plus(Duration.ofMinutes(16));
    fail("ann", HERE, 1);

    assertThat(waitFor("ann", HERE)).isZero();
  }

  @Test
  void attackUnderManyNamesShouldNotWashItsAddressOutOfMemory() {
    fail("ann", HERE, 3);
    for (int i = 0; i < 100_000; i++) throttle.failed("name " + i, HERE, now);

    assertThat(waitFor("fresh", HERE)).isPositive();
  }

  @Test
  void throttleThatIsOffShouldSlowNobody() {
    LoginThrottle off = new LoginThrottle(new LoginThrottle.Limits(true, 0, 0, Duration.ofDays(1), Duration.ofDays(1)));
    off.failed("ann", HERE, now);

    assertThat(off.waitFor("ann", HERE, now)).isZero();
  }

  private void fail(String name, InetAddress address, int times) {
    for (int i = 0; i < times; i++) throttle.failed(name, address, now);
  }

  private Duration waitFor(String name, InetAddress address) {
    return throttle.waitFor(name, address, now);
  }
}

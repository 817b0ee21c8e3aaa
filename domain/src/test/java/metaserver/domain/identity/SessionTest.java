package metaserver.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.time.Instant;
import java.util.Optional;
import metaserver.domain.identity.Revocation.Reason;
import org.junit.jupiter.api.Test;

class SessionTest {
  private static final Instant LOGIN = Instant.parse("2028-02-29T23:59:59Z");
  private final Session session = new Session(SessionToken.of(new byte[32]).hash(), new PlayerId(7),
      InetAddress.getLoopbackAddress(), new SessionClient.Game(ClientFamily.MYTH, 444), LOGIN,
      SessionLife.USUAL.endAfterLogin(LOGIN), Optional.empty());

  @Test
  void aTokenShouldOpenRoomsForTwelveHours() {
    assertThat(session.isUsable(LOGIN.plusSeconds(12 * 3600 - 1))).isTrue();
    assertThat(session.isUsable(LOGIN.plusSeconds(12 * 3600))).isFalse();
  }

  @Test
  void aRevokedSessionShouldKeepItsFirstReason() {
    Session revoked = session.revoked(new Revocation(LOGIN, Reason.TAKEN_OVER))
        .revoked(new Revocation(LOGIN, Reason.KICKED));

    assertThat(revoked.isUsable(LOGIN)).isFalse();
    assertThat(revoked.revocation()).map(Revocation::reason).contains(Reason.TAKEN_OVER);
  }

  @Test
  void aCoarseAddressShouldBeANetworkWhateverTheKind() throws Exception {
    assertThat(CoarseAddress.of(InetAddress.getByName("198.51.100.255")))
        .isEqualTo(InetAddress.getByName("198.51.100.0"));
    assertThat(CoarseAddress.of(InetAddress.getByName("2001:db8:aaaa:bbbb::1")))
        .isEqualTo(InetAddress.getByName("2001:db8:aaaa::"));
    assertThat(CoarseAddress.of(InetAddress.getByName("::ffff:198.51.100.7")))
        .isEqualTo(InetAddress.getByName("198.51.100.0"));
  }
}

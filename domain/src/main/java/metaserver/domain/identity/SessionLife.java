package metaserver.domain.identity;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a token opens rooms: a while from the login on, never ending while its owner is in a room, and a short
 * while after the last room was left.
 */
public record SessionLife(Duration fromLogin, Duration afterRoom) {
  public static final SessionLife USUAL = new SessionLife(Duration.ofHours(12), Duration.ofMinutes(10));

  public Instant endAfterLogin(Instant login) {
    return login.plus(fromLogin);
  }

  public Instant endAfterRoom(Instant left) {
    return left.plus(afterRoom);
  }
}

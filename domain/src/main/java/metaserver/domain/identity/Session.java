package metaserver.domain.identity;

import java.net.InetAddress;
import java.time.Instant;
import java.util.Optional;

/**
 * A login that holds: who, from where, with which client, until when. A guest's lives in memory only.
 *
 * @param client with what he logged in; browsers open no rooms of the game protocol
 * @param expiresAt when its token stops opening rooms, unless its owner is in one
 */
public record Session(
    TokenHash token,
    PlayerId player,
    InetAddress address,
    SessionClient client,
    Instant createdAt,
    Instant expiresAt,
    Optional<Revocation> revocation) {

  public Session {
    if (expiresAt.isBefore(createdAt)) throw new IllegalArgumentException("a session ends after it began");
  }

  /** Whether its token still opens rooms. */
  public boolean isUsable(Instant now) {
    return revocation.isEmpty() && now.isBefore(expiresAt);
  }

  public Session expiringAt(Instant when) {
    return new Session(token, player, address, client, createdAt, when, revocation);
  }

  /** With an address that stands for a network. */
  public Session coarsened() {
    return new Session(
        token, player, CoarseAddress.of(address), client, createdAt, expiresAt, revocation);
  }

  /** The first reason stays. */
  public Session revoked(Revocation why) {
    return revocation.isPresent()
        ? this
        : new Session(token, player, address, client, createdAt, expiresAt, Optional.of(why));
  }
}

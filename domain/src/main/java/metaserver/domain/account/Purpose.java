package metaserver.domain.account;

import java.time.Duration;

/** What a code that is sent by mail is for. */
public enum Purpose {
  /** Shows that an address is its owner's. */
  VERIFY(Duration.ofHours(24)),
  /** Lets its owner choose another password. */
  RESET(Duration.ofMinutes(30));

  private final Duration lifetime;

  Purpose(Duration lifetime) {
    this.lifetime = lifetime;
  }

  public Duration lifetime() {
    return lifetime;
  }
}

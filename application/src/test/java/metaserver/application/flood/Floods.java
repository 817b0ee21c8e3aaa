package metaserver.application.flood;

import java.time.InstantSource;
import metaserver.domain.identity.Accounts;

/** Flood control for tests. */
public final class Floods {
  private Floods() {}

  /** Everybody may say what he likes. */
  public static FloodControl none() {
    return new FloodControl(FloodLimits.USUAL.withOff(true), new FloodCounts(), () -> Accounts.NOON);
  }

  /** With the usual limits. */
  public static FloodControl usual(FloodCounts counts, InstantSource clock) {
    return new FloodControl(FloodLimits.USUAL, counts, clock);
  }
}

package metaserver.application.offender;

import java.time.Clock;

public final class AsksTheSystemClock {
  private AsksTheSystemClock() {}

  public static Clock clock() {
    return Clock.systemUTC();
  }
}

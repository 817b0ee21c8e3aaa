package metaserver.domain.offender;

import java.time.Instant;

public final class AsksTheInstant {
  private AsksTheInstant() {}

  public static Instant time() {
    return Instant.now();
  }
}

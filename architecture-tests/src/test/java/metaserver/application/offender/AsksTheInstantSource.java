package metaserver.application.offender;

import java.time.InstantSource;

public final class AsksTheInstantSource {
  private AsksTheInstantSource() {}

  public static InstantSource clock() {
    return InstantSource.system();
  }
}

package metaserver.persistence.memory.offender;

import java.util.Date;

public final class MakesADate {
  private MakesADate() {}

  @SuppressWarnings("JavaUtilDate")
  public static Date time() {
    return new Date();
  }
}

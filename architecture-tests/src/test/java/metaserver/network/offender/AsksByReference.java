package metaserver.network.offender;

import java.time.LocalDate;
import java.util.function.Supplier;

public final class AsksByReference {
  private AsksByReference() {}

  public static Supplier<LocalDate> time() {
    return LocalDate::now;
  }
}

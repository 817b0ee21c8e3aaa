package metaserver.application.audit;

import java.time.InstantSource;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;

/** Makes room in the logs for this month and those to come. */
public final class PrepareMonths {
  private final InstantSource clock;
  private final List<Consumer<YearMonth>> logs;

  public PrepareMonths(List<Consumer<YearMonth>> logs, InstantSource clock) {
    this.logs = List.copyOf(logs);
    this.clock = clock;
  }

  public void prepare() {
    YearMonth now = YearMonth.from(clock.instant().atZone(ZoneOffset.UTC));
    logs.forEach(log -> log.accept(now));
  }
}

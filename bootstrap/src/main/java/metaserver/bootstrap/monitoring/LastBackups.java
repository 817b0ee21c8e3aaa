package metaserver.bootstrap.monitoring;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import metaserver.network.http.Metrics;

/** When what protects the data was last done well. */
public interface LastBackups {
  /** By kind, {@code backup} and {@code drill}; the epoch for what is scheduled and was never done. */
  Map<String, Instant> lastGood();

  default void describe(Metrics metrics) {
    metrics.gauge("metaserver_backup_last_success_timestamp_seconds", "When the last good backup was made and the last "
        + "drill passed, 0 for never; nothing for what is not scheduled either.", List.of("kind"), () -> {
          Map<List<String>, Double> rows = new HashMap<>();
          lastGood().forEach((kind, moment) -> rows.put(List.of(kind), moment.toEpochMilli() / 1e3));
          return rows;
        });
  }
}

package metaserver.bootstrap.monitoring;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import metaserver.application.privacy.KeepHouse.Job;
import metaserver.network.http.Metrics;

/** What housekeeping did since the start. Any thread may call. */
public final class HousekeepingCounts {
  private static final List<String> JOB = List.of("job");

  private final InstantSource clock;
  private final Map<Job, Done> jobs = new ConcurrentHashMap<>();

  public HousekeepingCounts(InstantSource clock) {
    this.clock = clock;
  }

  public void ran(Job job, int rows) {
    Done done = new Done(rows, clock.instant());
    jobs.merge(job, done, (before, _) -> new Done(before.rows + rows, done.last));
  }

  public void describe(Metrics metrics) {
    metrics.counter("metaserver_housekeeping_rows", "Rows that a job of housekeeping removed or shortened.",
        JOB, () -> rows(Done::rows));
    metrics.gauge("metaserver_housekeeping_last_run_timestamp_seconds", "When a job of housekeeping was last done; "
        + "0: not since the start.", JOB, () -> rows(done -> done.last.toEpochMilli() / 1e3));
  }

  private <T> Map<List<String>, T> rows(Function<Done, T> figure) {
    return Arrays.stream(Job.values()).collect(Collectors.toMap(job -> List.of(job.name().toLowerCase(Locale.ROOT)),
        job -> figure.apply(jobs.getOrDefault(job, Done.NEVER))));
  }

  private record Done(long rows, Instant last) {
    static final Done NEVER = new Done(0, Instant.EPOCH);
  }
}

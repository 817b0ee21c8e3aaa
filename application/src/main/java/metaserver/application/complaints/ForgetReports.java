package metaserver.application.complaints;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import metaserver.domain.complaints.ComplaintRepository;

/** Removes reports that are old enough. */
public final class ForgetReports {
  private final ComplaintRepository complaints;
  private final Optional<Duration> kept;
  private final InstantSource clock;

  /** @param kept empty: for ever */
  public ForgetReports(ComplaintRepository complaints, Optional<Duration> kept, InstantSource clock) {
    this.complaints = complaints;
    this.kept = kept;
    this.clock = clock;
  }

  /** Returns how many it removed. */
  public int forget() {
    return kept.map(time -> complaints.forgetBefore(clock.instant().minus(time))).orElse(0);
  }
}

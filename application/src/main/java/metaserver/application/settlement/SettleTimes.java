package metaserver.application.settlement;

import java.time.Duration;

/**
 * How long reports are waited for after a game's end.
 *
 * @param normal if somebody reports a normal end
 * @param abnormal else
 */
public record SettleTimes(Duration normal, Duration abnormal) {
  public static final SettleTimes USUAL = new SettleTimes(Duration.ofMinutes(2), Duration.ofHours(2));
}

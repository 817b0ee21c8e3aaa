package metaserver.application.games;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import metaserver.domain.games.Prospect;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.identity.Nick;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.lobby.RoomId;

/**
 * A game as it is listed at one moment. Immutable: any thread may look at it.
 *
 * @param wireId the number by which clients know it
 * @param clock empty before its start
 * @param prospect whether it will count
 */
public record ListedGame(
    int wireId,
    RoomId room,
    ClientFamily family,
    PlayerId host,
    Nick hostNick,
    Advertisement said,
    Instant listedAt,
    Optional<Clock> clock,
    Prospect prospect,
    Reachability reachability) {

  /** Whether a player who is not in it yet may still join: it neither started nor was closed by its host. */
  public boolean isJoinable() {
    return clock.isEmpty() && said.terms().isJoinable();
  }

  /** How long a game lasts. */
  public record Clock(Instant startedAt, Optional<Duration> limit) {
    /** Never negative; empty without a limit. */
    public Optional<Duration> remaining(Instant now) {
      return limit.map(all -> {
        Duration left = all.minus(Duration.between(startedAt, now));
        return left.isNegative() ? Duration.ZERO : left;
      });
    }
  }
}

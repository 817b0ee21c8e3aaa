package metaserver.persistence.memory.ranking;

import java.util.Comparator;
import metaserver.domain.identity.UserId;
import metaserver.domain.ranking.Ladder;
import metaserver.domain.ranking.Standing;

/** A player on a ladder. */
record StandingKey(UserId user, Ladder ladder) implements Comparable<StandingKey> {
  private static final Comparator<StandingKey> ORDER = Comparator.comparing(StandingKey::user)
      .thenComparing(StandingKey::ladder);

  static StandingKey of(Standing standing) {
    return new StandingKey(standing.user(), standing.ladder());
  }

  @Override
  public int compareTo(StandingKey other) {
    return ORDER.compare(this, other);
  }
}

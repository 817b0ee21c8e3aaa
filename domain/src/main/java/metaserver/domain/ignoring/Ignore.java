package metaserver.domain.ignoring;

import java.time.Instant;
import java.util.Optional;
import metaserver.domain.identity.UserId;

/**
 * That one account ignores another.
 *
 * @param until when it ends; empty for never, and always for a block
 */
public record Ignore(UserId owner, UserId other, Kind kind, Optional<Instant> until) {
  /** As many of both kinds together as one account keeps. */
  public static final int MOST = 200;

  public Ignore {
    if (owner.equals(other)) throw new IllegalArgumentException("nobody ignores himself");
    if (kind == Kind.BLOCK && until.isPresent()) throw new IllegalArgumentException("a block has no end");
  }

  public boolean isOver(Instant now) {
    return until.filter(end -> !now.isBefore(end)).isPresent();
  }

  /** How. */
  public enum Kind {
    /** The owner does not hear the other. */
    MUTE,
    /** Neither hears the other, and the other does not see the owner's games. */
    BLOCK
  }
}

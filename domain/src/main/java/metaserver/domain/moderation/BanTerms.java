package metaserver.domain.moderation;

import java.util.OptionalInt;
import metaserver.domain.audit.Party;
import metaserver.domain.identity.Scope;
import metaserver.domain.text.ControlCodes;

/**
 * What a ban says.
 *
 * @param room the number of the room it is limited to; empty for everywhere
 * @param reason for everybody, the banned included; may be empty
 * @param note for staff alone; may be empty
 * @param issuer who gave it
 */
public record BanTerms(
    Subject subject, Scope scope, OptionalInt room, Period period, String reason, String note, Party issuer) {
  public static final int MAX_REASON = 200;
  public static final int MAX_NOTE = 1000;

  public BanTerms {
    reason = ControlCodes.strip(reason).strip();
    note = note.replace("\0", "").strip();
    if (reason.length() > MAX_REASON) {
      throw new IllegalArgumentException("a reason has at most " + MAX_REASON + " characters");
    }
    if (note.length() > MAX_NOTE) throw new IllegalArgumentException("a note has at most " + MAX_NOTE + " characters");
    if (scope == Scope.ROOM && room.isEmpty()) throw new IllegalArgumentException("which room is it?");
    if (room.isPresent() && !scope.canBeLocal()) throw new IllegalArgumentException("this holds everywhere or nowhere");
  }

  /** Whether nobody may be given both: the same of the same, at the same time. */
  public boolean collidesWith(BanTerms other) {
    return subject.equals(other.subject) && scope == other.scope && room.equals(other.room)
        && period.overlaps(other.period);
  }
}

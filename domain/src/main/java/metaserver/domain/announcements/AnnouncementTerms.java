package metaserver.domain.announcements;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import metaserver.domain.audit.Party;
import metaserver.domain.identity.Circle;
import metaserver.domain.moderation.Period;
import metaserver.domain.text.ControlCodes;

/**
 * What an announcement says, to whom, where and when.
 *
 * @param room the number of the room it is limited to; empty for all
 * @param priority the highest is the weightiest
 * @param text of one line or several
 * @param period of a notice: from when it is said; one that is not weekly is over soon after
 * @param weekly whether a notice is said again each week until the period ends
 */
public record AnnouncementTerms(
    Kind kind, Circle circle, OptionalInt room, int priority, String text, Period period, boolean weekly,
    Party issuer) {
  public static final int MAX_TEXT = 1000;
  public static final int MAX_LINES = 10;
  public static final int MAX_PRIORITY = 100;
  /** How late a notice may still be said: a server may just have been away. */
  public static final Duration LATE = Duration.ofMinutes(10);

  public AnnouncementTerms {
    text = text.lines().map(ControlCodes::strip).collect(Collectors.joining("\n")).strip();
    if (text.isEmpty() || text.length() > MAX_TEXT || text.lines().count() > MAX_LINES) {
      throw new IllegalArgumentException(
          "an announcement has 1 to " + MAX_TEXT + " characters in at most " + MAX_LINES + " lines");
    }
    if (Math.abs(priority) > MAX_PRIORITY) {
      throw new IllegalArgumentException("a priority is from -" + MAX_PRIORITY + " to " + MAX_PRIORITY);
    }
    if (weekly && kind != Kind.NOTICE) throw new IllegalArgumentException("only a notice is said weekly");
    if (kind == Kind.NOTICE && !weekly) period = new Period(period.from(), Optional.of(period.from().plus(LATE)));
  }

  public List<String> lines() {
    return text.lines().toList();
  }

  /** Whether both are meant to be the one and only message of the day to all at the same place. */
  boolean replaces(AnnouncementTerms other) {
    return kind == Kind.MOTD && other.kind == Kind.MOTD && circle == other.circle && room.equals(other.room);
  }
}

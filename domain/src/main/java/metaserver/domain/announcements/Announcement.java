package metaserver.domain.announcements;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import metaserver.domain.audit.Party;
import metaserver.domain.identity.User;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.Username;

/**
 * What the server tells players, under a number.
 *
 * @param said the moment for which a notice was said last
 * @param ended empty unless somebody ended it before its time
 */
public record Announcement(int id, AnnouncementTerms terms, Optional<Instant> said, Optional<Ending> ended) {
  /** The weightiest first; of equals one for a room before one for all, then the latest. */
  public static final Comparator<Announcement> BY_WEIGHT =
      Comparator.comparingInt((Announcement each) -> each.terms.priority())
          .thenComparing(each -> each.terms.room().isPresent()).thenComparingInt(Announcement::id).reversed();
  private static final long WEEK = Duration.ofDays(7).toMillis();

  /** That it was ended before its time. */
  public record Ending(Instant at, Party by) {}

  /** Neither ended nor over; it may be yet to begin. */
  public boolean isCurrent(Instant now) {
    return ended.isEmpty() && !terms.period().isOver(now);
  }

  public boolean isInForce(Instant now) {
    return isCurrent(now) && !now.isBefore(terms.period().from());
  }

  /** @param user empty for a guest */
  public boolean isFor(Optional<User> user, int room) {
    return (terms.room().isEmpty() || terms.room().getAsInt() == room) && terms.circle().holds(user);
  }

  /** Whether it takes this one's place. */
  public boolean isReplacedBy(AnnouncementTerms other) {
    return other.replaces(terms);
  }

  /** All of it in words for staff: {@code announcement 3, motd to all in room 2: Hello.}. */
  public String words() {
    return "announcement " + id + ", " + terms.kind().name().toLowerCase(Locale.ROOT) + " to "
        + terms.circle().name().toLowerCase(Locale.ROOT)
        + (terms.room().isPresent() ? " in room " + terms.room().getAsInt() : "")
        + ": " + terms.text();
  }

  /** The moment for which a notice is to be said now. */
  public Optional<Instant> due(Instant now) {
    if (terms.kind() != Kind.NOTICE || !isInForce(now)) return Optional.empty();
    Instant first = terms.period().from();
    long weeks = terms.weekly() ? Duration.between(first, now).toMillis() / WEEK : 0;
    Instant moment = first.plusMillis(weeks * WEEK);
    boolean fresh = now.isBefore(moment.plus(AnnouncementTerms.LATE));
    return fresh && said.filter(last -> !last.isBefore(moment)).isEmpty() ? Optional.of(moment) : Optional.empty();
  }

  public Announcement saidFor(Instant moment) {
    return new Announcement(id, terms, Optional.of(moment), ended);
  }

  public Announcement ended(Ending now) {
    return new Announcement(id, terms, said, Optional.of(now));
  }

  /** With somebody of staff under another name. */
  public Announcement renaming(UserId staff, Username name) {
    AnnouncementTerms renamed = new AnnouncementTerms(terms.kind(), terms.circle(), terms.room(), terms.priority(),
        terms.text(), terms.period(), terms.weekly(), terms.issuer().renamed(staff, name));
    return new Announcement(id, renamed, said, ended.map(end -> new Ending(end.at(), end.by().renamed(staff, name))));
  }
}

package metaserver.application.announcements;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import metaserver.application.transaction.Transactions;
import metaserver.domain.announcements.Announcement;
import metaserver.domain.announcements.AnnouncementRepository;
import metaserver.domain.audit.AuditLog;
import metaserver.domain.audit.Deed;
import metaserver.domain.audit.DeedKind;
import metaserver.domain.audit.Party;

/** Ends an announcement before its time. Blocks on the store. */
public final class EndAnnouncement {
  private final AnnouncementRepository announcements;
  private final AnnouncementBoard board;
  private final AuditLog audit;
  private final Transactions transactions;
  private final InstantSource clock;

  public EndAnnouncement(AnnouncementRepository announcements, AnnouncementBoard board, AuditLog audit,
      Transactions transactions, InstantSource clock) {
    this.announcements = announcements;
    this.board = board;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  public Outcome end(int id, Party by) {
    Outcome outcome = transactions.inTransaction(() -> ended(id, by));
    board.refresh();
    return outcome;
  }

  private Outcome ended(int id, Party by) {
    Instant now = clock.instant();
    Optional<Announcement> before = announcements.find(id);
    if (before.isEmpty()) return new NoSuchAnnouncement();
    if (!before.get().isCurrent(now)) return new OverAlready(before.get());
    Optional<Announcement> ended = announcements.end(id, new Announcement.Ending(now, by));
    if (ended.isEmpty()) return new OverAlready(before.get());
    audit.add(new Deed(now, by, DeedKind.ANNOUNCEMENT, Optional.empty(), Optional.of(ended.get().words()),
        Optional.empty()));
    return new Ended(ended.get());
  }

  /** What became of it. */
  public sealed interface Outcome {}

  /** It is said to nobody any more; this is how it was kept. */
  public record Ended(Announcement announcement) implements Outcome {}

  /** There never was one of that number. */
  public record NoSuchAnnouncement() implements Outcome {}

  /** It was over, or ended before. */
  public record OverAlready(Announcement announcement) implements Outcome {}
}

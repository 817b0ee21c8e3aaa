package metaserver.application.announcements;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import metaserver.application.transaction.Transactions;
import metaserver.domain.announcements.Announcement;
import metaserver.domain.announcements.AnnouncementRepository;
import metaserver.domain.announcements.AnnouncementTerms;
import metaserver.domain.audit.AuditLog;
import metaserver.domain.audit.Deed;
import metaserver.domain.audit.DeedKind;

/** Makes an announcement; who enters a room next is told. Blocks on the store. */
public final class Announce {
  private static final int MANY = 1000;

  private final AnnouncementRepository announcements;
  private final AnnouncementBoard board;
  private final AuditLog audit;
  private final Transactions transactions;
  private final InstantSource clock;

  public Announce(AnnouncementRepository announcements, AnnouncementBoard board, AuditLog audit,
      Transactions transactions, InstantSource clock) {
    this.announcements = announcements;
    this.board = board;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  public Announcement announce(AnnouncementTerms terms) {
    Announcement added = transactions.inTransaction(() -> kept(terms, List.of()));
    board.refresh();
    return added;
  }

  /** The same, and ends those that were to be read at the same place by the same people. */
  public Announcement replace(AnnouncementTerms terms) {
    Announcement added = transactions.inTransaction(() -> kept(terms, ended(terms)));
    board.refresh();
    return added;
  }

  private List<Announcement> ended(AnnouncementTerms terms) {
    Instant now = clock.instant();
    Announcement.Ending ending = new Announcement.Ending(now, terms.issuer());
    return announcements.current(now, MANY).stream().filter(each -> each.isInForce(now) && each.isReplacedBy(terms))
        .flatMap(each -> announcements.end(each.id(), ending).stream()).toList();
  }

  private Announcement kept(AnnouncementTerms terms, List<Announcement> before) {
    Announcement added = announcements.add(terms);
    Optional<String> was = before.isEmpty() ? Optional.empty()
        : Optional.of(before.stream().map(Announcement::words).collect(Collectors.joining("; ")));
    audit.add(new Deed(clock.instant(), terms.issuer(), DeedKind.ANNOUNCEMENT, Optional.empty(), was,
        Optional.of(added.words())));
    return added;
  }
}

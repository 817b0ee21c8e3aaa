package metaserver.application.complaints;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import metaserver.application.transaction.Transactions;
import metaserver.domain.audit.AuditLog;
import metaserver.domain.audit.Deed;
import metaserver.domain.audit.DeedKind;
import metaserver.domain.audit.Party;
import metaserver.domain.complaints.Complaint;
import metaserver.domain.complaints.ComplaintRepository;
import metaserver.domain.complaints.Someone;

/** Closes a report with a verdict; that is a deed. */
public final class CloseReport {
  private final ComplaintRepository complaints;
  private final AuditLog deeds;
  private final Transactions transactions;
  private final InstantSource clock;

  public CloseReport(ComplaintRepository complaints, AuditLog deeds, Transactions transactions, InstantSource clock) {
    this.complaints = complaints;
    this.deeds = deeds;
    this.transactions = transactions;
    this.clock = clock;
  }

  public Outcome close(int id, Party by, String verdict) {
    Instant now = clock.instant();
    return transactions.inTransaction(() -> {
      Optional<Complaint> found = complaints.find(id);
      if (found.isEmpty()) return new NoSuchReport();
      if (!complaints.close(id, new Complaint.Closing(now, by.signature(), verdict))) {
        return new ClosedAlready(found.get());
      }
      deeds.add(new Deed(now, by, DeedKind.REPORT_CLOSED, found.get().filed().about().map(CloseReport::party),
          Optional.of("report " + id), Optional.of(verdict)));
      return new Closed();
    });
  }

  private static Party party(Someone about) {
    return new Party(about.player().user(), Optional.of(about.nick()), Optional.empty());
  }

  /** What became of it. */
  public sealed interface Outcome {}

  /** The verdict is kept, and so is who gave it. */
  public record Closed() implements Outcome {}

  /** There is none of that number, or its time is over. */
  public record NoSuchReport() implements Outcome {}

  /** It had a verdict, which stays. */
  public record ClosedAlready(Complaint report) implements Outcome {}
}

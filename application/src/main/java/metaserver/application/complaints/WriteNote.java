package metaserver.application.complaints;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import metaserver.application.transaction.Transactions;
import metaserver.domain.audit.AuditLog;
import metaserver.domain.audit.Deed;
import metaserver.domain.audit.DeedKind;
import metaserver.domain.audit.Party;
import metaserver.domain.complaints.Note;
import metaserver.domain.complaints.NoteRepository;
import metaserver.domain.identity.User;

/** Writes a note on an account; that it was written, not what it says, is a deed. */
public final class WriteNote {
  private final NoteRepository notes;
  private final AuditLog deeds;
  private final Transactions transactions;
  private final InstantSource clock;

  public WriteNote(NoteRepository notes, AuditLog deeds, Transactions transactions, InstantSource clock) {
    this.notes = notes;
    this.deeds = deeds;
    this.transactions = transactions;
    this.clock = clock;
  }

  public Note write(User about, Party by, String text) {
    Instant now = clock.instant();
    Note note = new Note(now, by.signature(), text);
    return transactions.inTransaction(() -> {
      notes.add(about.id(), note);
      deeds.add(new Deed(now, by, DeedKind.NOTE, Optional.of(Party.of(about)), Optional.empty(), Optional.empty()));
      return note;
    });
  }
}

package metaserver.persistence.postgres.complaints;

import java.util.List;
import metaserver.domain.complaints.Note;
import metaserver.domain.complaints.NoteRepository;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.Username;
import metaserver.persistence.postgres.platform.PostgresStore;

/** Notes on accounts, in PostgreSQL. */
public final class MyBatisNoteRepository implements NoteRepository {
  private final NoteMapper notes;

  public MyBatisNoteRepository(PostgresStore store) {
    notes = store.mapper(NoteMapper.class);
  }

  @Override
  public void add(UserId user, Note note) {
    notes.add(user, note, note.by().shownName());
  }

  @Override
  public List<Note> of(UserId user) {
    return notes.of(user);
  }

  @Override
  public void forget(UserId user) {
    notes.forget(user);
  }

  @Override
  public void rename(UserId staff, Username name) {
    notes.rename(staff, name);
  }
}

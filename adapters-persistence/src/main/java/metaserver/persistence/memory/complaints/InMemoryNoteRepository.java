package metaserver.persistence.memory.complaints;

import java.util.List;
import java.util.stream.Stream;
import metaserver.domain.complaints.Note;
import metaserver.domain.complaints.NoteRepository;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.Username;
import metaserver.persistence.memory.platform.InMemoryTransactions;
import metaserver.persistence.memory.platform.Table;

/** Notes on accounts, in memory. */
public final class InMemoryNoteRepository implements NoteRepository {
  private final InMemoryTransactions store;
  private final Table<UserId, List<Note>> notes;

  public InMemoryNoteRepository(InMemoryTransactions store) {
    this.store = store;
    this.notes = new Table<>(store);
  }

  @Override
  public void add(UserId user, Note note) {
    store.locked(() -> {
      notes.put(user, Stream.concat(Stream.of(note), of(user).stream()).toList());
      return note;
    });
  }

  @Override
  public List<Note> of(UserId user) {
    return store.locked(() -> notes.get(user).orElse(List.of()));
  }

  @Override
  public void forget(UserId user) {
    store.locked(() -> {
      notes.get(user).ifPresent(_ -> notes.remove(user));
      return user;
    });
  }

  @Override
  public void rename(UserId staff, Username name) {
    store.locked(() -> {
      notes.changeAll(all -> all.stream().map(note -> note.renaming(staff, name)).toList());
      return staff;
    });
  }
}

package metaserver.domain.complaints;

import java.util.List;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.Username;

/** Keeps notes on accounts. */
public interface NoteRepository {
  /** The account must be there. */
  void add(UserId user, Note note);

  /** The latest first. */
  List<Note> of(UserId user);

  void forget(UserId user);

  /** Calls an account that wrote notes by another name. */
  void rename(UserId staff, Username name);
}

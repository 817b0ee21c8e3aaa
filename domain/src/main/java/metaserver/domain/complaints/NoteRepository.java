package metaserver.domain.complaints;

import java.util.List;
import metaserver.domain.identity.UserId;

/** Keeps notes on accounts. */
public interface NoteRepository {
  /** The account must be there. */
  void add(UserId user, Note note);

  /** The latest first. */
  List<Note> of(UserId user);

  void forget(UserId user);

  /** Gives what is signed by a name another one. */
  void sign(String before, String after);
}

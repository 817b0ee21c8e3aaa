package metaserver.domain.complaints;

import java.time.Instant;
import metaserver.domain.audit.Party;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.Username;

/** What staff wrote down of an account. */
public record Note(Instant at, Party by, String text) {
  public static final int MAX_TEXT = 2000;

  /** With its writer under another name, if that is this account. */
  public Note renaming(UserId staff, Username name) {
    return new Note(at, by.renamed(staff, name), text);
  }
}

package metaserver.domain.ranking;

import java.time.Instant;
import metaserver.domain.audit.Party;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.Username;

/**
 * That a game counts no longer.
 *
 * @param by who decided so, by a name of 1 to 100 characters
 * @param reason 1 to 500 characters
 */
public record Voiding(Instant at, Party by, String reason) {
  public static final int MAX_BY = 100;
  public static final int MAX_REASON = 500;

  public Voiding {
    check("who voids a game", by.shownName(), MAX_BY);
    check("the reason to void a game", reason, MAX_REASON);
  }

  /** With whoever decided so under another name, if that is this account. */
  public Voiding renaming(UserId staff, Username name) {
    return new Voiding(at, by.renamed(staff, name), reason);
  }

  private static void check(String what, String text, int max) {
    if (text.isBlank() || text.length() > max || text.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(what + " takes 1 to " + max + " visible characters");
    }
  }
}

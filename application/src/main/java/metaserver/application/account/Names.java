package metaserver.application.account;

import java.time.Instant;
import java.util.Optional;
import metaserver.domain.account.NameReservationRepository;
import metaserver.domain.identity.NameKey;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.Username;

/** Which names owners may choose. */
final class Names {
  private Names() {}

  /** The name that somebody typed, if anybody may have it. */
  static Optional<Username> read(String typed) {
    try {
      return Optional.of(new Username(typed)).filter(name -> !name.key().isReserved());
    } catch (IllegalArgumentException unfit) {
      return Optional.empty();
    }
  }

  /**
   * Asked once the name is taken in the same transaction: who renames himself at the same moment has committed then.
   *
   * @throws HeldByRenamed if somebody else had it lately, so that nothing of the transaction stays
   */
  static void requireUnreserved(NameReservationRepository names, NameKey key, UserId user, Instant now) {
    if (names.find(key).filter(reservation -> reservation.keepsOut(user, now)).isPresent()) throw new HeldByRenamed();
  }

  /** Takes a transaction back. */
  static final class HeldByRenamed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    HeldByRenamed() {
      super("the name is reserved for the account that had it", null, false, false);
    }
  }
}

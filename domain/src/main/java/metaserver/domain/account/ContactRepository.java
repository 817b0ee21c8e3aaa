package metaserver.domain.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import metaserver.domain.identity.UserId;

/**
 * Where accounts' owners get mail, and which accounts wait for somebody to vouch for them. Several accounts may have
 * one address: so nobody learns from us whether an address is known. Every method throws
 * {@link metaserver.domain.store.StoreUnavailable} when the store is away.
 */
public interface ContactRepository {
  /** Replaces the account's former contact. The account must be there. */
  void put(Contact contact);

  Optional<Contact> find(UserId user);

  /** The accounts whose owners showed that the address is theirs, in any spelling, by number. */
  List<UserId> verified(MailAddress address, int limit);

  /** Lets the account wait; it must be there. Who waits already waits on. */
  void hold(UserId user, Instant since);

  boolean isOnHold(UserId user);

  /** Ends the waiting. False if the account did not wait. */
  boolean release(UserId user);

  /** Those who wait since before the moment, the longest first. */
  List<UserId> onHoldSince(Instant moment, int limit);

  /** Forgets both. */
  void forget(UserId user);
}

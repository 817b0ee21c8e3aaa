package metaserver.domain.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The accounts. Every method throws {@link metaserver.domain.store.StoreUnavailable} when the store is away. */
public interface UserRepository {
  Optional<User> find(UserId id);

  Optional<User> find(NameKey username);

  /**
   * Like {@link #find}; others who lock or change the account wait until the transaction around this call has ended.
   */
  Optional<User> lock(UserId id);

  /**
   * The accounts by id, locked in that order: others who lock or change them wait until the transaction around this
   * call has ended. Locking what is locked already changes nothing.
   */
  List<User> lockAll(Collection<UserId> ids);

  Collection<User> findAll(Collection<UserId> ids);

  /** Accounts by name key, from the first key after {@code after} on. */
  List<User> list(Optional<NameKey> after, int limit);

  /** Stores a new account under the next free number, or nothing if its name is held in any spelling. */
  Adding add(NewUser user);

  /**
   * Stores what operators change: name, password, caste, activity, administration, metadata. Wins only over the
   * version it was made from. Login time and profile are not touched.
   */
  Updating update(User user);

  /** Notes a login and the profile it shows. Changes no version: an operator's change at the same moment stays. */
  void noteLogin(UserId id, Instant at, Profile profile);

  /** Replaces a hash by a better one of the same password, if it is still the stored one. */
  void rehash(UserId id, PasswordHash old, PasswordHash better);

  /** Gives each of these accounts its caste. Counts as a change, so that whoever follows the account sees it. */
  void changeCastes(Map<UserId, Caste> castes);

  /**
   * Makes it an account without a person, see {@link User#erased}, and notes when; the first moment stays. Counts as a
   * change, so that whoever follows the account sees it. Does nothing where there is no account.
   */
  Erasing erase(UserId id, PasswordHash nobodys, Instant at);

  /** Accounts that were erased since the moment. */
  List<UserId> erasedSince(Instant moment);

  /** Whether an account other than {@code except} has the key as user name or nick, disabled accounts included. */
  boolean isHeld(NameKey key, Optional<UserId> except);

  /** Those of the given accounts whose version is above the given one. */
  Collection<User> changedSince(Map<UserId, Integer> versions);

  /** What became of a new account. */
  sealed interface Adding {}

  /** The account under its number. */
  record Added(User user) implements Adding {}

  /** Another account has the name, perhaps in another spelling; nothing was changed. */
  record NameHeld() implements Adding, Updating, Erasing {}

  /** What became of an erasure. */
  sealed interface Erasing {}

  /** Nothing of the person is left in the account's row. */
  record Erased() implements Erasing {}

  /** What became of a change. */
  sealed interface Updating {}

  /** The account with its new version. */
  record Updated(User user) implements Updating {}

  /** Somebody changed it in the meantime, or it is gone: read again. */
  record Stale() implements Updating {}
}

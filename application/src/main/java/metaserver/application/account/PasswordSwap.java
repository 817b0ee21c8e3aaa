package metaserver.application.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import metaserver.application.identity.Eviction;
import metaserver.application.identity.Presence;
import metaserver.domain.account.Contact;
import metaserver.domain.account.Purpose;
import metaserver.domain.identity.PasswordHash;
import metaserver.domain.identity.Revocation;
import metaserver.domain.identity.Revocation.Reason;
import metaserver.domain.identity.Session;
import metaserver.domain.identity.TokenHash;
import metaserver.domain.identity.User;
import metaserver.domain.identity.UserRepository;

/** Puts another password in the place of the one before, and puts out who came in by that. */
final class PasswordSwap {
  private final AccountStores stores;
  private final Presence presence;
  private final Letters letters;

  PasswordSwap(AccountStores stores, Presence presence, Letters letters) {
    this.stores = stores;
    this.presence = presence;
    this.letters = letters;
  }

  /**
   * In a transaction, with the account locked.
   *
   * @return the sessions that ended, for {@link #finish}
   */
  List<Session> swap(User locked, PasswordHash hash, Optional<TokenHash> staying, Instant now) {
    switch (stores.users().update(locked.withPasswordHash(hash))) {
      case UserRepository.Updated _ -> { }
      case UserRepository.Stale _ -> throw new IllegalStateException("user " + locked.id() + " changed while locked");
      case UserRepository.NameHeld _ -> throw new IllegalStateException("user " + locked.id() + " kept its name");
    }
    List<Session> ending = stores.sessions().open(locked.id()).stream()
        .filter(session -> !staying.equals(Optional.of(session.token()))).toList();
    stores.sessions().revoke(locked.id(), staying, new Revocation(now, Reason.PASSWORD_CHANGED));
    stores.tokens().forget(locked.id(), Purpose.RESET);
    return ending;
  }

  /** After the transaction. */
  void finish(User user, List<Session> ended) {
    ended.forEach(session -> presence.evict(session.token(), new Eviction.Revoked(Reason.PASSWORD_CHANGED)));
    stores.contacts().find(user.id()).filter(contact -> contact.verifiedAt().isPresent()).map(Contact::address)
        .ifPresent(address -> letters.passwordChanged(user.username(), address));
  }
}

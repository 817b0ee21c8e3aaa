package metaserver.application.account;

import java.net.InetAddress;
import java.util.Optional;
import metaserver.application.identity.Eviction;
import metaserver.application.identity.Presence;
import metaserver.application.privacy.EraseUser;
import metaserver.domain.audit.Party;
import metaserver.domain.identity.NameKey;
import metaserver.domain.identity.Password;
import metaserver.domain.identity.Revocation.Reason;
import metaserver.domain.identity.User;
import metaserver.domain.identity.UserId;

/** Erases an account by the wish of its owner, who is gone at once. Blocks on hashing and on the store. */
public final class EraseOwnAccount {
  private final OwnerCheck owners;
  private final EraseUser eraser;
  private final Presence presence;

  public EraseOwnAccount(OwnerCheck owners, EraseUser eraser, Presence presence) {
    this.owners = owners;
    this.eraser = eraser;
    this.presence = presence;
  }

  /** @param typed the account's name, to show that it is meant */
  public OwnerChange<User> erase(UserId user, Password password, String typed, InetAddress from) {
    return owners.ifOwner(user, password, from, owner -> {
      boolean meant = !NameKey.isBlank(typed) && NameKey.of(typed).equals(owner.username().key());
      return meant ? erased(owner) : new OwnerChange.Refused<>(new Refusal.NotConfirmed());
    });
  }

  private OwnerChange<User> erased(User owner) {
    return switch (eraser.erase(owner.username().key(),
        new Party(Optional.of(owner.id()), Optional.empty(), Optional.empty()))) {
      case EraseUser.Erased(UserId id, int _) -> {
        presence.evictAll(id, new Eviction.Revoked(Reason.ACCOUNT_DISABLED));
        yield new OwnerChange.Done<>(owner);
      }
      case EraseUser.NoSuchUser _ -> new OwnerChange.Refused<>(new Refusal.NoAccount());
      case EraseUser.NumberHeld _ -> new OwnerChange.Refused<>(new Refusal.NotNow());
    };
  }
}

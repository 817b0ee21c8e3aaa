package metaserver.application.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.IntSupplier;
import metaserver.application.privacy.EraseUser;
import metaserver.domain.identity.User;
import metaserver.domain.identity.UserId;

/**
 * Forgets codes and names whose time is over, and frees the names of accounts that nobody vouched for. In portions;
 * blocks on hashing and on the store.
 */
public final class TidyAccounts {
  /** How long an account may wait for somebody to vouch for it. */
  public static final Duration PATIENCE = Duration.ofDays(7);

  private static final int PORTION = 1000;
  private static final int ACCOUNTS = 50;

  private final AccountStores stores;
  private final EraseUser eraser;
  private final InstantSource clock;

  public TidyAccounts(AccountStores stores, EraseUser eraser, InstantSource clock) {
    this.stores = stores;
    this.eraser = eraser;
    this.clock = clock;
  }

  /** @return how many accounts were erased */
  public int tidy() {
    Instant now = clock.instant();
    inPortions(() -> stores.tokens().purge(now, PORTION));
    inPortions(() -> stores.names().purge(now, PORTION));
    List<UserId> forgotten = stores.contacts().onHoldSince(now.minus(PATIENCE), ACCOUNTS);
    return (int) forgotten.stream().flatMap(id -> stores.users().find(id).stream())
        .filter(user -> stores.transactions().inTransaction(() -> erase(user))).count();
  }

  private static void inPortions(IntSupplier portion) {
    int done;
    do {
      done = portion.getAsInt();
    } while (done > 0);
  }

  /** Whoever vouches for it at the same moment comes first, or too late. */
  private boolean erase(User user) {
    if (!stores.contacts().release(user.id())) return false;
    if (eraser.erase(user.username().key()) instanceof EraseUser.Erased) return true;
    stores.contacts().hold(user.id(), clock.instant());
    return false;
  }
}

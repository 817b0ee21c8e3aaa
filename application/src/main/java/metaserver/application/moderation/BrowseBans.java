package metaserver.application.moderation;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import metaserver.domain.identity.User;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.UserRepository;
import metaserver.domain.moderation.Ban;
import metaserver.domain.moderation.BanId;
import metaserver.domain.moderation.BanRepository;
import metaserver.domain.moderation.BanSearch;

/** Lets staff look through bans. Blocks on the store. */
public final class BrowseBans {
  private static final int MOST_LOOKED_AT = 2000;

  private final BanRepository bans;
  private final UserRepository users;
  private final InstantSource clock;

  public BrowseBans(BanRepository bans, UserRepository users, InstantSource clock) {
    this.bans = bans;
    this.users = users;
    this.clock = clock;
  }

  public Optional<Found> find(BanId id) {
    return bans.find(id).map(ban -> new Found(ban, accounts(List.of(ban)), ban.isInForce(clock.instant())));
  }

  /** Those in force, or all that there ever were. */
  public BanSearch search(Optional<UserId> account, boolean inForce) {
    return new BanSearch(account, Optional.empty(), inForce ? Optional.of(clock.instant()) : Optional.empty());
  }

  /**
   * A page of them, the latest first.
   *
   * @param shown whether the reader may see one; of many that he may not, the page may be shorter
   */
  public BanList list(BanSearch search, Optional<BanId> before, int limit, Predicate<Ban> shown) {
    List<Ban> found = new ArrayList<>();
    Optional<BanId> last = before;
    int looked = 0;
    List<Ban> portion;
    do {
      portion = bans.list(search, last, limit + 1);
      for (Ban ban : portion) {
        if (found.size() == limit) return page(found, last);
        last = Optional.of(ban.id());
        if (shown.test(ban)) found.add(ban);
      }
      looked += portion.size();
    } while (portion.size() == limit + 1 && looked < MOST_LOOKED_AT);
    return page(found, portion.size() == limit + 1 ? last : Optional.empty());
  }

  private BanList page(List<Ban> found, Optional<BanId> next) {
    return new BanList(found, accounts(found), next);
  }

  private Map<UserId, User> accounts(List<Ban> found) {
    Set<UserId> ids = found.stream().flatMap(ban -> ban.terms().subject().account().stream()).collect(Collectors.toSet());
    Collection<User> all = ids.isEmpty() ? List.of() : users.findAll(ids);
    return all.stream().collect(Collectors.toMap(User::id, user -> user));
  }

  /** A ban, and the account that it is about, if it is about one. */
  public record Found(Ban ban, Map<UserId, User> accounts, boolean inForce) {}

  /**
   * Some of them.
   *
   * @param accounts those that they are about
   * @param next from below which there may be more; empty if there are none
   */
  public record BanList(List<Ban> bans, Map<UserId, User> accounts, Optional<BanId> next) {
    public BanList {
      bans = List.copyOf(bans);
      accounts = Map.copyOf(accounts);
    }
  }
}

package metaserver.application.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import metaserver.domain.identity.NameKey;
import metaserver.domain.identity.User;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.UserRepository;

/** Looks up accounts by number, by name and by how a name begins. Blocks on the store. */
public final class FindUsers {
  /** More is never shown at once. */
  public static final int MAX = 100;

  private final UserRepository users;

  public FindUsers(UserRepository users) {
    this.users = users;
  }

  public Collection<User> all(Collection<UserId> ids) {
    return ids.isEmpty() ? List.of() : users.findAll(ids);
  }

  /** Empty for a name of which nothing is to be seen, too. */
  public Optional<User> named(String name) {
    return NameKey.isBlank(name) ? Optional.empty() : users.find(NameKey.of(name));
  }

  /**
   * Those whose names begin so, in their order; all for a beginning of which nothing is to be seen.
   *
   * @param after the last name on the page before
   */
  public List<User> beginning(String with, Optional<NameKey> after, int limit) {
    int most = Math.clamp(limit, 1, MAX);
    if (NameKey.isBlank(with)) return users.list(after, most);
    NameKey first = NameKey.of(with);
    List<User> found = new ArrayList<>();
    if (after.isEmpty()) users.find(first).ifPresent(found::add);
    found.addAll(users.list(after.or(() -> Optional.of(first)), most - found.size()));
    return found.stream().takeWhile(user -> user.username().key().text().startsWith(first.text())).toList();
  }
}

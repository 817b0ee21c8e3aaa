package metaserver.application.audit;

import java.util.List;
import java.util.Optional;
import metaserver.domain.audit.AuditLog;
import metaserver.domain.audit.DeedQuery;
import metaserver.domain.audit.DeedQuery.Who;
import metaserver.domain.audit.KeptDeed;
import metaserver.domain.identity.NameKey;
import metaserver.domain.identity.User;
import metaserver.domain.identity.UserRepository;

/** Lets staff read what was done. Blocks on the store. */
public final class ReadDeeds {
  private final AuditLog log;
  private final UserRepository users;

  public ReadDeeds(AuditLog log, UserRepository users) {
    this.log = log;
    this.users = users;
  }

  /** Those that match, the latest first. */
  public List<KeptDeed> read(DeedQuery query) {
    return log.find(query);
  }

  /** The account of a name, else whoever was written down under it. */
  public Who who(String name) {
    Optional<User> account = NameKey.isBlank(name) ? Optional.empty() : users.find(NameKey.of(name));
    return account.map(user -> Who.account(user.id())).orElseGet(() -> Who.named(name));
  }
}

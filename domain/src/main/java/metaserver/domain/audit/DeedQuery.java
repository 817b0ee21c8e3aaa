package metaserver.domain.audit;

import java.time.LocalDate;
import java.util.Optional;
import metaserver.domain.identity.UserId;

/**
 * Which deeds somebody asks for.
 *
 * @param since the first day
 * @param before only those kept before this one
 */
public record DeedQuery(
    LocalDate since, Optional<Who> actor, Optional<Who> subject, Optional<DeedKind> kind, Optional<KeptDeed> before,
    int limit) {

  public static DeedQuery latest(int limit) {
    return new DeedQuery(
        LocalDate.EPOCH, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), limit);
  }

  public DeedQuery behind(KeptDeed last) {
    return new DeedQuery(since, actor, subject, kind, Optional.of(last), limit);
  }

  /** A party by its account, or by the name that was written down. */
  public record Who(Optional<UserId> account, Optional<String> name) {
    public static Who account(UserId account) {
      return new Who(Optional.of(account), Optional.empty());
    }

    public static Who named(String name) {
      return new Who(Optional.empty(), Optional.of(name));
    }

    public boolean matches(Party party) {
      return account.isPresent() ? party.account().equals(account) : party.name().equals(name);
    }
  }
}

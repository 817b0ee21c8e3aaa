package metaserver.domain.identity;

import java.util.Collection;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What an account is besides a player's.
 *
 * @param grants in order, none twice
 */
public record Roles(List<Grant> grants) {
  public static final Roles NONE = new Roles(List.of());
  public static final Roles ADMINISTRATOR = new Roles(List.of(Grant.everywhere(Role.ADMINISTRATOR)));

  public Roles {
    grants = grants.stream().distinct().sorted().toList();
  }

  public static Roles of(Collection<Grant> grants) {
    return grants.isEmpty() ? NONE : new Roles(List.copyOf(grants));
  }

  public Roles with(Grant grant) {
    return of(Stream.concat(grants.stream(), Stream.of(grant)).toList());
  }

  public Roles without(Grant grant) {
    return of(grants.stream().filter(Predicate.not(grant::equals)).toList());
  }

  public boolean areAdministrators() {
    return grants.contains(Grant.everywhere(Role.ADMINISTRATOR));
  }

  /**
   * Whether something is allowed.
   *
   * @param room where; empty for everywhere
   */
  public boolean allow(Permission permission, OptionalInt room) {
    return grants.stream().anyMatch(grant -> grant.role().allows(permission)
        && (grant.room().isEmpty() || (permission.isLocal() && grant.reaches(room))));
  }

  /** Whether something is allowed everywhere, or at least in one room. */
  public boolean allowSomewhere(Permission permission) {
    return grants.stream()
        .anyMatch(grant -> grant.role().allows(permission) && (grant.room().isEmpty() || permission.isLocal()));
  }

  /** Whether they stand above players anywhere. */
  public boolean areStaff() {
    return grants.stream().anyMatch(grant -> grant.role().rank() > 0);
  }

  /** Whether these may act there against an account with the others. */
  public boolean outrank(Roles others, OptionalInt room) {
    return rank(room) > others.rank(room);
  }

  private int rank(OptionalInt room) {
    return grants.stream().filter(grant -> grant.reaches(room)).mapToInt(grant -> grant.role().rank()).max().orElse(0);
  }
}

package metaserver.domain.identity;

import java.util.Optional;

/** Players of one kind, as they stand to the server. */
public enum Circle {
  ALL,
  GUESTS,
  REGISTERED,
  STAFF;

  /**
   * Whether somebody is one of them.
   *
   * @param user empty for a guest
   */
  public boolean holds(Optional<User> user) {
    return switch (this) {
      case ALL -> true;
      case GUESTS -> user.isEmpty();
      case REGISTERED -> user.isPresent();
      case STAFF -> user.map(User::roles).filter(Roles::areStaff).isPresent();
    };
  }
}

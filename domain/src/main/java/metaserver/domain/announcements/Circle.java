package metaserver.domain.announcements;

import java.util.Optional;
import metaserver.domain.identity.Roles;
import metaserver.domain.identity.User;

/** Whom an announcement is for. */
public enum Circle {
  ALL,
  GUESTS,
  REGISTERED,
  STAFF;

  /** @param user empty for a guest */
  boolean holds(Optional<User> user) {
    return switch (this) {
      case ALL -> true;
      case GUESTS -> user.isEmpty();
      case REGISTERED -> user.isPresent();
      case STAFF -> user.map(User::roles).filter(Roles::areStaff).isPresent();
    };
  }
}

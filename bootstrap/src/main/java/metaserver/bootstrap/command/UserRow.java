package metaserver.bootstrap.command;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import metaserver.domain.identity.Grant;
import metaserver.domain.identity.User;

/** An account in a list. */
record UserRow(
    int id, String username, int caste, boolean active, boolean admin, List<String> roles, Instant createdAt,
    Optional<Instant> lastLogin) {
  static final String HEAD = "        ID  NAME                             CASTE  ROLE    STATE     LAST LOGIN";

  static UserRow of(User user) {
    return new UserRow(user.id().value(), user.username().text(), user.caste().code(), user.active(), user.admin(),
        user.roles().grants().stream().map(Grant::toString).toList(), user.createdAt(), user.lastLogin());
  }

  String text() {
    return String.format("%10d  %-31s  %5d  %-6s  %-8s  %s", id, username, caste,
        admin ? "admin" : roles.isEmpty() ? "player" : "staff", active ? "active" : "disabled",
        lastLogin.map(when -> when.truncatedTo(ChronoUnit.SECONDS).toString()).orElse("never"));
  }
}

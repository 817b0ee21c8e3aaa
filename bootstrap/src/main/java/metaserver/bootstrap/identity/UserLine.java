package metaserver.bootstrap.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import metaserver.domain.identity.Grant;
import metaserver.domain.identity.PasswordHash;
import metaserver.domain.identity.Role;
import metaserver.domain.identity.Roles;
import metaserver.domain.identity.Username;
import org.jspecify.annotations.Nullable;

/**
 * One account of a users file: {@code name:hash}, or {@code name:hash:administrator,moderator@3}. A name may hold
 * colons, a hash none.
 */
public record UserLine(Username username, PasswordHash hash, Roles roles) {
  private static final Pattern FORM = Pattern.compile("(.+):(\\$[^:]+?)(?::([a-zA-Z0-9@,]+))?\\s*");

  /** Empty if the line does not have the form or its name is reserved. */
  static Optional<UserLine> read(String line) {
    Matcher form = FORM.matcher(line);
    if (!form.matches()) return Optional.empty();
    try {
      Username name = new Username(form.group(1));
      if (name.key().isReserved()) return Optional.empty();
      return Optional.of(new UserLine(name, new PasswordHash(form.group(2)), roles(form.group(3))));
    } catch (IllegalArgumentException badNameHashOrRole) {
      return Optional.empty();
    }
  }

  /** @param text null for a player's; "admin" was the only role once */
  private static Roles roles(@Nullable String text) {
    return text == null ? Roles.NONE : Roles.of(Stream.of(text.split(","))
        .map(role -> role.equals("admin") ? Grant.everywhere(Role.ADMINISTRATOR) : Grant.of(role)).toList());
  }

  /** As it stands in the file. */
  public String text() {
    return username.text() + ":" + hash.text() + (roles.grants().isEmpty()
        ? ""
        : roles.grants().stream().map(Grant::toString).collect(Collectors.joining(",", ":", ""))
            .toLowerCase(Locale.ROOT));
  }
}

package metaserver.application.moderation;

import java.time.InstantSource;
import java.util.Optional;
import metaserver.application.identity.AccountTrail;
import metaserver.domain.audit.AuditLog;
import metaserver.domain.audit.Deed;
import metaserver.domain.audit.DeedKind;
import metaserver.domain.audit.Party;
import metaserver.domain.identity.Roles;
import metaserver.domain.identity.User;

/** Writes into the audit log what is changed of accounts; of a password only that it is another one. */
public final class AuditAccounts implements AccountTrail {
  private final AuditLog audit;
  private final InstantSource clock;

  public AuditAccounts(AuditLog audit, InstantSource clock) {
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public void changed(Optional<User> by, User before, User after) {
    if (!before.roles().equals(after.roles())) note(by, after, DeedKind.ROLES, words(before.roles()), words(after.roles()));
    if (before.active() != after.active()) note(by, after, DeedKind.ACCOUNT, state(before), state(after));
    if (!before.passwordHash().equals(after.passwordHash())) {
      note(by, after, DeedKind.ACCOUNT, "a password", "another password");
    }
  }

  @Override
  public void opened(Optional<User> by, User user) {
    String roles = user.roles().grants().isEmpty() ? "" : ", " + words(user.roles());
    note(by, user, DeedKind.ACCOUNT, Optional.empty(), "opened" + roles);
  }

  @Override
  public void loggedOut(Optional<User> by, User user, int sessions) {
    note(by, user, DeedKind.ACCOUNT, "sessions: " + sessions, "logged out");
  }

  private static String words(Roles roles) {
    return roles.grants().toString();
  }

  private static String state(User user) {
    return user.active() ? "active" : "disabled";
  }

  private void note(Optional<User> by, User user, DeedKind kind, String before, String after) {
    note(by, user, kind, Optional.of(before), after);
  }

  private void note(Optional<User> by, User user, DeedKind kind, Optional<String> before, String after) {
    Party actor = by.map(Party::of).orElse(Party.OPERATOR);
    audit.add(new Deed(clock.instant(), actor, kind, Optional.of(Party.of(user)), before, Optional.of(after)));
  }
}

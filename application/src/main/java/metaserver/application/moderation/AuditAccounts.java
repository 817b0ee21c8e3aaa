package metaserver.application.moderation;

import java.time.InstantSource;
import java.util.Optional;
import metaserver.application.identity.AccountTrail;
import metaserver.domain.audit.AuditLog;
import metaserver.domain.audit.Deed;
import metaserver.domain.audit.DeedKind;
import metaserver.domain.audit.Party;
import metaserver.domain.identity.User;

/** Writes into the audit log what operators change of accounts; of a password only that it is another one. */
public final class AuditAccounts implements AccountTrail {
  private final AuditLog audit;
  private final InstantSource clock;

  public AuditAccounts(AuditLog audit, InstantSource clock) {
    this.audit = audit;
    this.clock = clock;
  }

  @Override
  public void changed(User before, User after) {
    if (!before.roles().equals(after.roles())) {
      note(after, DeedKind.ROLES, before.roles().grants().toString(), after.roles().grants().toString());
    }
    if (before.active() != after.active()) note(after, DeedKind.ACCOUNT, state(before), state(after));
    if (!before.passwordHash().equals(after.passwordHash())) note(after, DeedKind.ACCOUNT, "a password", "another password");
  }

  private static String state(User user) {
    return user.active() ? "active" : "disabled";
  }

  private void note(User user, DeedKind kind, String before, String after) {
    audit.add(new Deed(clock.instant(), Party.OPERATOR, kind, Optional.of(Party.of(user)), Optional.of(before), Optional.of(after)));
  }
}

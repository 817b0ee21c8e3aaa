package metaserver.network.site;

import java.util.OptionalInt;
import metaserver.domain.identity.Permission;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.identity.Session;
import metaserver.domain.identity.User;

/** Somebody who signed in with a browser. */
public record Visitor(User user, Session session) {
  public PlayerId player() {
    return PlayerId.of(user.id());
  }

  /** Whether he may do something everywhere, or at least in one room. */
  public boolean may(Permission permission) {
    return user.roles().allowSomewhere(permission);
  }

  /** Whether he may do something there; empty for everywhere. */
  public boolean may(Permission permission, OptionalInt room) {
    return user.roles().allow(permission, room);
  }

  /** Whether he stands above somebody there; empty for everywhere. Nobody stands above himself. */
  public boolean outranks(User other, OptionalInt room) {
    return user.roles().outrank(other.roles(), room);
  }
}

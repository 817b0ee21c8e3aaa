package metaserver.application.moderation;

import java.util.Optional;
import java.util.OptionalInt;
import metaserver.application.chat.Call;
import metaserver.application.chat.Call.Target;
import metaserver.application.lobby.Member;
import metaserver.domain.audit.Party;
import metaserver.domain.identity.Permission;
import metaserver.domain.identity.Roles;
import metaserver.domain.identity.User;

/** Who gave a command, as staff. On the room's thread. */
record Staff(Call call) {
  int room() {
    return call.caller().room().room().id().value();
  }

  OptionalInt here() {
    return OptionalInt.of(room());
  }

  Party party() {
    return call.caller().session().user().map(Party::of).orElse(Party.SERVER);
  }

  /** Whether he may do it in every room, and not only in this one. */
  boolean mayEverywhere(Permission permission) {
    return roles(call.caller()).allow(permission, OptionalInt.empty());
  }

  boolean mayHere(Permission permission) {
    return roles(call.caller()).allow(permission, here());
  }

  /** Whom he means, if he may act against him; else he is told why not. */
  Optional<Target> target() {
    return call.target().filter(target -> {
      String why = objection(target.member());
      if (!why.isEmpty()) call.answer(why);
      return why.isEmpty();
    });
  }

  private String objection(Member target) {
    if (target.equals(call.caller())) return "That is yourself.";
    return roles(call.caller()).outrank(roles(target), here()) ? "" : name(target) + " is staff as you are.";
  }

  static String name(Member member) {
    return member.player().nick().text() + "|p";
  }

  private static Roles roles(Member member) {
    return member.session().user().map(User::roles).orElse(Roles.NONE);
  }
}

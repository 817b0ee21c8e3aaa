package metaserver.application.moderation;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import metaserver.application.chat.Call;
import metaserver.application.chat.Command;
import metaserver.application.chat.Errands;
import metaserver.domain.audit.Party;
import metaserver.domain.identity.NameKey;
import metaserver.domain.identity.Permission;
import metaserver.domain.identity.User;
import metaserver.domain.identity.UserRepository;
import metaserver.domain.moderation.Ban;
import metaserver.domain.moderation.BanId;
import metaserver.domain.moderation.BanRepository;
import metaserver.domain.moderation.BanSearch;

/** Lifting bans by a typed command, by number or all of an account, which need not be on line. */
public final class Unban {
  private static final int MOST = 20;

  private final LiftBan lift;
  private final BanRepository bans;
  private final UserRepository users;
  private final Errands errands;
  private final InstantSource clock;

  public Unban(LiftBan lift, BanRepository bans, UserRepository users, Errands errands, InstantSource clock) {
    this.lift = lift;
    this.bans = bans;
    this.users = users;
    this.errands = errands;
    this.clock = clock;
  }

  public Command command() {
    return Command.of(Permission.LIFT_BAN, "unban", "NAME|NUMBER",
        "Lifts the ban of that number, or all bans of an account.", this::unban);
  }

  private void unban(Call call) {
    if (call.rest().isEmpty()) {
      call.answer("Say the number of a ban, or the name of an account.");
      return;
    }
    Staff staff = new Staff(call);
    // Whoever may do it here only reaches bans that hold here only.
    Optional<OptionalInt> only = staff.mayEverywhere(Permission.LIFT_BAN)
        ? Optional.empty()
        : Optional.of(staff.here());
    Party by = staff.party();
    errands.answer(call.caller(), () -> meant(call.rest()).map(all -> lines(all, only, by))
        .orElseGet(() -> List.of("There is no account " + call.rest() + ".")));
  }

  /** Empty if there is no such account. */
  private Optional<List<Ban>> meant(String words) {
    if (words.matches("\\d{1,9}") && Integer.parseInt(words) > 0) {
      return Optional.of(bans.find(new BanId(Integer.parseInt(words))).stream().toList());
    }
    if (NameKey.isBlank(words)) return Optional.empty();
    return users.find(NameKey.of(words)).map(User::id)
        .map(user -> bans.list(BanSearch.of(user, clock.instant()), Optional.empty(), MOST));
  }

  private List<String> lines(List<Ban> meant, Optional<OptionalInt> only, Party by) {
    List<Ban> reached = meant.stream().filter(ban -> only.map(ban.terms().room()::equals).orElse(true)).toList();
    if (reached.isEmpty()) return List.of("There is no ban that you could lift.");
    return reached.stream().map(ban -> switch (lift.lift(ban.id(), by)) {
      case LiftBan.Lifted(Ban lifted) -> "Ban " + lifted.id() + " of " + lift.name(lifted) + "|p ("
          + lifted.matter() + ") is lifted.";
      case LiftBan.OverAlready(Ban over) -> "Ban " + over.id() + " of " + lift.name(over) + "|p is over already.";
      case LiftBan.NoSuchBan() -> "There is no ban " + ban.id() + ".";
    }).toList();
  }
}

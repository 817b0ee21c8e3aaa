package metaserver.application.moderation;

import java.time.InstantSource;
import java.util.List;
import java.util.OptionalInt;
import metaserver.application.chat.Call;
import metaserver.application.chat.Command;
import metaserver.application.chat.Errands;
import metaserver.application.identity.LiveSession;
import metaserver.application.lobby.Member;
import metaserver.domain.identity.Caste;
import metaserver.domain.identity.Permission;
import metaserver.domain.identity.User;
import metaserver.domain.moderation.Ban;
import metaserver.domain.moderation.BanRepository;

/** Tells who a player is; to staff also where he comes from and which bans hold. */
public final class ShowInfo {
  private final BanRepository bans;
  private final Errands errands;
  private final InstantSource clock;

  public ShowInfo(BanRepository bans, Errands errands, InstantSource clock) {
    this.bans = bans;
    this.errands = errands;
    this.clock = clock;
  }

  public Command command() {
    return Command.of("info", "[NAME]", "Tells who a player is.", this::info);
  }

  private void info(Call call) {
    call.target().ifPresent(target -> {
      Staff staff = new Staff(call);
      call.answer(who(target.member()) + (staff.mayEverywhere(Permission.SEE_ADDRESSES) ? from(target.member()) : "."));
      if (staff.mayEverywhere(Permission.SEE_BANS)) {
        errands.answer(call.caller(), () -> bans(target.member().session()));
      }
    });
  }

  private static String who(Member member) {
    LiveSession session = member.session();
    return Staff.name(member) + session.user()
        .map(user -> " is registered as " + user.username() + rank(user, member)).orElse(" is a guest");
  }

  private static String rank(User user, Member member) {
    boolean staff = user.roles().allow(Permission.SHOW_BADGE, OptionalInt.of(member.room().room().id().value()));
    if (staff && member.session().showsBadge()) return user.admin() ? ", an administrator" : ", a moderator";
    return user.caste().equals(Caste.LOWEST) ? "" : ", caste " + user.caste().code();
  }

  private static String from(Member member) {
    LiveSession session = member.session();
    String client = member.seat().isBrowser() ? "a browser" : switch (member.player().family()) {
      case MYTH -> "Myth II " + member.player().version() + " build " + member.player().build();
      case ALEPH_ONE -> "Aleph One";
    };
    return ", player " + session.player() + ", " + client
        + ", at " + session.session().address().getHostAddress() + ".";
  }

  private List<String> bans(LiveSession session) {
    return bans.inForce(session.player().user(), session.session().address(), clock.instant()).stream()
        .map(ShowInfo::line).toList();
  }

  private static String line(Ban ban) {
    return "Ban " + ban.id() + " (" + ban.matter() + ") " + ban.end() + " by " + ban.terms().issuer().name().orElse("?")
        + (ban.terms().reason().isEmpty() ? "" : ": " + ban.terms().reason());
  }
}

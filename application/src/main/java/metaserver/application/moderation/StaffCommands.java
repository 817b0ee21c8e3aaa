package metaserver.application.moderation;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import metaserver.application.chat.Call;
import metaserver.application.chat.Call.Target;
import metaserver.application.chat.Command;
import metaserver.application.chat.Errands;
import metaserver.application.identity.LiveSession;
import metaserver.application.lobby.LobbyEvent.ServerLine;
import metaserver.application.lobby.LiveRoom;
import metaserver.application.lobby.Member;
import metaserver.domain.audit.Party;
import metaserver.domain.identity.Permission;
import metaserver.domain.identity.Scope;
import metaserver.domain.moderation.Ban;
import metaserver.domain.moderation.BanTerms;
import metaserver.domain.moderation.Lasting;
import metaserver.domain.moderation.Network;
import metaserver.domain.moderation.Period;
import metaserver.domain.moderation.Subject;

/** Showing players out by typed commands: {@code .kick}, {@code .ban}, {@code .gag}. */
public final class StaffCommands {
  private static final Lasting BAN = Lasting.of(Duration.ofDays(7));
  private static final Lasting GAG = Lasting.of(Duration.ofHours(1));

  private final KickPlayer kick;
  private final IssueBan ban;
  private final Errands errands;
  private final InstantSource clock;

  public StaffCommands(KickPlayer kick, IssueBan ban, Errands errands, InstantSource clock) {
    this.kick = kick;
    this.ban = ban;
    this.errands = errands;
    this.clock = clock;
  }

  public List<Command> commands() {
    return List.of(
        Command.of(Permission.KICK, "kick", "[NAME] [REASON]",
            "Ends a player's session and keeps him out of this room for a minute.", this::kick),
        Command.of(Permission.BAN, "ban", "[NAME] [N|Nm|Nh|Nd|Nw|forever] [login|chat|host|ranked|room] [REASON]",
            "Bans an account, or a guest's address: for 7 days from logging in, if nothing else is said.", this::ban),
        Command.of(Permission.BAN, "gag", "[NAME] [N|Nm|Nh|Nd|Nw|forever] [REASON]",
            "Keeps a player from talking: for an hour, if nothing else is said.", this::gag));
  }

  private void kick(Call call) {
    Staff staff = new Staff(call);
    Party by = staff.party();
    staff.target().ifPresent(target -> {
      LiveSession session = target.member().session();
      LiveRoom room = call.caller().room();
      errands.run(call.caller(), () -> {
        kick.kick(session, staff.room(), by, asReason(target.rest()));
        return Staff.name(target.member()) + " was asked to leave.";
      }, line -> room.announce(new ServerLine(line)));
    });
  }

  private void ban(Call call) {
    Staff staff = new Staff(call);
    staff.target().ifPresent(target -> {
      Sentence said = Sentence.of(target.rest());
      boolean everywhere = staff.mayEverywhere(Permission.BAN);
      Scope scope = said.scope().orElse(everywhere ? Scope.LOGIN : Scope.ROOM);
      if (!everywhere && !scope.canBeLocal()) call.answer("In this room you may ban from chat, host or room.");
      else issue(call, target, said, scope, scope == Scope.ROOM || !everywhere, BAN);
    });
  }

  private void gag(Call call) {
    Staff staff = new Staff(call);
    staff.target().ifPresent(target ->
        issue(call, target, Sentence.of(target.rest()), Scope.CHAT, !staff.mayEverywhere(Permission.BAN), GAG));
  }

  private void issue(Call call, Target target, Sentence said, Scope scope, boolean here, Lasting usual) {
    Staff staff = new Staff(call);
    Member member = target.member();
    Period period = Period.from(clock.instant(), said.lasting().orElse(usual));
    BanTerms terms = new BanTerms(subject(member.session()), scope, here ? staff.here() : OptionalInt.empty(), period,
        asReason(said.reason()), "", staff.party());
    String name = Staff.name(member);
    errands.answer(call.caller(), () -> List.of(switch (ban.issue(terms, KickPlayer.party(member.session()))) {
      case IssueBan.Issued(Ban issued) -> name + " is banned (" + issued.matter() + ") " + issued.end()
          + ": ban " + issued.id() + ".";
      case IssueBan.Overlaps(Optional<Ban> other) -> name + " is banned already"
          + other.map(before -> ", " + before.end() + ": ban " + before.id() + ". Lift it first").orElse("") + ".";
    }));
  }

  private static Subject subject(LiveSession session) {
    return session.player().user().map(Subject::of)
        .orElseGet(() -> Subject.of(Network.around(session.session().address())));
  }

  private static String asReason(String reason) {
    return reason.substring(0, Math.min(reason.length(), BanTerms.MAX_REASON));
  }
}

package metaserver.application.complaints;

import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;
import metaserver.application.chat.Call;
import metaserver.application.chat.Call.Target;
import metaserver.application.chat.Command;
import metaserver.application.chat.Errands;
import metaserver.application.games.GameDirectory;
import metaserver.application.games.ListedGame;
import metaserver.application.lobby.Listeners;
import metaserver.application.lobby.LobbyEvent.ServerLine;
import metaserver.application.lobby.Member;
import metaserver.application.lobby.Messenger;
import metaserver.domain.complaints.ComplaintRepository;
import metaserver.domain.complaints.NewComplaint;
import metaserver.domain.complaints.Someone;
import metaserver.domain.identity.Permission;
import metaserver.domain.identity.PlayerId;

/** Lets a player report something to staff: a player, or whatever it is. Staff on line is told at once. */
public final class FileReport {
  private static final int SHOWN = 80;
  private static final Listeners READERS = new Listeners.Permitted(Permission.READ_REPORTS);

  private final ComplaintRepository complaints;
  private final RecentLines recent;
  private final GameDirectory games;
  private final ReportLimit limit;
  private final Messenger messenger;
  private final Errands errands;
  private final InstantSource clock;

  public FileReport(
      ComplaintRepository complaints, RecentLines recent, GameDirectory games, ReportLimit limit, Messenger messenger,
      Errands errands, InstantSource clock) {
    this.complaints = complaints;
    this.recent = recent;
    this.games = games;
    this.limit = limit;
    this.messenger = messenger;
    this.errands = errands;
    this.clock = clock;
  }

  public Command command() {
    return Command.of("report", "[NAME] TEXT",
        "Tells staff what happened; select a player, or begin with his whole name, to report him.", this::report);
  }

  private void report(Call call) {
    Optional<Target> about = call.meant().filter(target -> !target.member().equals(call.caller()));
    String text = about.map(Target::rest).filter(rest -> !rest.isBlank()).orElse(call.rest());
    if (text.isBlank()) {
      call.answer("Say what happened: .report TEXT");
    } else if (!limit.take(call.caller().session())) {
      call.answer("You reported much already. Try again in an hour.");
    } else {
      file(call, about.map(Target::member), text);
    }
  }

  private void file(Call call, Optional<Member> about, String text) {
    Member caller = call.caller();
    Optional<PlayerId> other = about.map(member -> member.player().id());
    NewComplaint complaint = new NewComplaint(clock.instant(), caller.room().room().id(), someone(caller),
        about.map(FileReport::someone), text, game(caller.player().id(), other),
        recent.before(caller.room().room().id(), caller.player().id(), other));
    errands.run(caller, () -> complaints.add(complaint), number -> {
      String whom = complaint.about().map(him -> " about " + him.nick() + "|p").orElse("");
      call.answer("Thank you. Your report" + whom + " is with staff, as number " + number + ".");
      messenger.tell(READERS, new ServerLine("Report " + number + " by " + complaint.by().nick() + "|p"
          + whom + ": " + text.substring(0, Math.min(text.length(), SHOWN))));
    });
  }

  private static Someone someone(Member member) {
    return new Someone(member.player().id(), member.player().nick().text());
  }

  private Optional<String> game(PlayerId one, Optional<PlayerId> other) {
    return Stream.concat(other.stream(), Stream.of(one))
        .flatMap(host -> games.games().stream().filter(game -> game.host().equals(host)))
        .findFirst().map(FileReport::phrase);
  }

  private static String phrase(ListedGame game) {
    return "\"" + game.said().terms().name() + "\" on " + game.said().terms().map() + ", host " + game.hostNick()
        + ", number " + Integer.toUnsignedString(game.wireId()) + ", listed " + game.listedAt()
        + game.clock().map(clock -> ", started " + clock.startedAt()).orElse("");
  }
}

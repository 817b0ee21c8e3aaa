package metaserver.application.chat;

import java.time.InstantSource;
import java.util.Optional;
import metaserver.application.flood.FloodControl;
import metaserver.application.ignoring.Ignores;
import metaserver.application.lobby.LobbyEvent.ServerLine;
import metaserver.application.lobby.Member;
import metaserver.application.lobby.RoomEvent;
import metaserver.application.lobby.StepAway;
import metaserver.domain.identity.Restriction;
import metaserver.domain.identity.Scope;

/** What stands between a speaker and his listeners. On the room's thread. */
public final class Floor {
  private final FloodControl flood;
  private final Ignores ignores;
  private final InstantSource clock;
  private final StepAway stepAway = new StepAway();

  public Floor(FloodControl flood, Ignores ignores, InstantSource clock) {
    this.flood = flood;
    this.ignores = ignores;
    this.clock = clock;
  }

  /** Whether he may say this now; else he has been told. Who speaks is no longer away. */
  boolean letsSay(Member speaker, String line) {
    if (!letsShow(speaker, line)) return false;
    stepAway.comeBack(speaker);
    return true;
  }

  /** The same for what the others are shown of him; he stays away. */
  boolean letsShow(Member speaker, String line) {
    return !isGagged(speaker) && flood.letsSay(speaker, line);
  }

  private boolean isGagged(Member speaker) {
    Optional<Restriction> gag = speaker.refusal(Scope.CHAT, clock.instant());
    gag.ifPresent(ban -> speaker.hear(new ServerLine(ban.notice())));
    return gag.isPresent();
  }

  /** The same for what only one is to hear. */
  boolean letsTell(Member speaker, Member listener, String line) {
    if (!ignores.blocks(speaker.player().id(), listener.session())) return letsSay(speaker, line);
    speaker.hear(new ServerLine("You block " + listener.player().nick() + "|p. To talk to him: .unblock"));
    return false;
  }

  /** The same for what he says that he does. */
  boolean letsAct(Member speaker, String line) {
    if (isGagged(speaker) || !flood.letsAct(speaker, line)) return false;
    stepAway.comeBack(speaker);
    return true;
  }

  /** Whether a command of his is obeyed. */
  boolean letsCommand(Member caller) {
    return flood.letsCommand(caller);
  }

  /** Tells the room something in a player's name, but for those who do not want to hear him. */
  void tell(Member speaker, RoomEvent event) {
    speaker.room().announceExcept(ignores.deafTo(speaker), event);
  }

  /** Tells one player something in another's name; if he does not want to hear him neither learns of it. */
  void tell(Member speaker, Member listener, RoomEvent event) {
    if (!ignores.hears(listener.session(), speaker.session())) return;
    listener.hear(event);
    if (!listener.equals(speaker)) {
      listener.player().away().ifPresent(words ->
          speaker.hear(new ServerLine(listener.player().nick() + "|p is away: " + words)));
    }
  }
}

package metaserver.application.chat;

import metaserver.application.flood.FloodControl;
import metaserver.application.lobby.LobbyEvent.ServerLine;
import metaserver.application.lobby.Member;
import metaserver.application.lobby.RoomEvent;
import metaserver.application.lobby.StepAway;

/** What stands between a speaker and his listeners. On the room's thread. */
public final class Floor {
  private final FloodControl flood;
  private final StepAway stepAway = new StepAway();

  public Floor(FloodControl flood) {
    this.flood = flood;
  }

  /** Whether he may say this now; else he has been told. Who speaks is no longer away. */
  boolean letsSay(Member speaker, String line) {
    if (!flood.letsSay(speaker, line)) return false;
    stepAway.comeBack(speaker);
    return true;
  }

  /** The same for what he says that he does. */
  boolean letsAct(Member speaker, String line) {
    if (!flood.letsAct(speaker, line)) return false;
    stepAway.comeBack(speaker);
    return true;
  }

  /** Whether a command of his is obeyed. */
  boolean letsCommand(Member caller) {
    return flood.letsCommand(caller);
  }

  /** Tells the room something in a player's name. */
  void tell(Member speaker, RoomEvent event) {
    speaker.room().announce(event);
  }

  /** Tells one player something in another's name. */
  void tell(Member speaker, Member listener, RoomEvent event) {
    listener.hear(event);
    if (!listener.equals(speaker)) {
      listener.player().away().ifPresent(words ->
          speaker.hear(new ServerLine(listener.player().nick() + "|p is away: " + words)));
    }
  }
}

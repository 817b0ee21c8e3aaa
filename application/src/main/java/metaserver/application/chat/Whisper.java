package metaserver.application.chat;

import java.util.Optional;
import metaserver.application.lobby.LobbyEvent.ServerLine;
import metaserver.application.lobby.Member;
import metaserver.domain.chat.Utterance;
import metaserver.domain.identity.PlayerId;

/** Says a line to one player in the room, who may be the speaker himself. On the room's thread. */
public final class Whisper {
  private final Commands commands;
  private final Floor floor;
  private final Witness witness;

  /** @param witness told of what was said */
  public Whisper(Commands commands, Floor floor, Witness witness) {
    this.commands = commands;
    this.floor = floor;
    this.witness = witness;
  }

  /**
   * Speaks, or tells the speaker why nobody heard him.
   *
   * @param to the number the client sent, whatever it is
   * @param echo whether the speaker's client expects its own copy
   */
  public void whisper(Member speaker, int to, boolean echo, Utterance words) {
    if (words.isBlank()) return;
    if (words.isCommand()) {
      if (floor.letsCommand(speaker)) commands.obey(speaker, to == 0 ? words.selected() : to, words);
      return;
    }
    Optional<Member> listener = to < 1 ? Optional.empty() : speaker.room().find(new PlayerId(to));
    if (listener.isEmpty()) {
      speaker.hear(new ServerLine(to == 0 ? "Select a player first." : "That player is not in this room."));
    } else if (!listener.get().canHear()) {
      speaker.hear(new ServerLine(listener.get().player().nick() + "|p is in a game and cannot hear you."));
    } else if (floor.letsTell(speaker, listener.get(), words.text())) {
      deliver(speaker, listener.get(), echo, words);
      witness.whispered(speaker, listener.get(), words);
    }
  }

  private void deliver(Member speaker, Member listener, boolean echo, Utterance words) {
    var event = new ChatEvent.Whispered(speaker.player(), listener.player().id(), echo, words);
    if (!listener.equals(speaker)) {
      if (echo) speaker.hear(event);
      else speaker.overhear(event);
    }
    floor.tell(speaker, listener, event);
  }
}

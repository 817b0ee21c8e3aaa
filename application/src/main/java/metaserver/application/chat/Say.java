package metaserver.application.chat;

import metaserver.application.lobby.LobbyEvent.ServerLine;
import metaserver.application.lobby.Member;
import metaserver.domain.chat.Utterance;

/** Says a line to everybody in the room, the speaker included: his client shows it only then. On the room's thread. */
public final class Say {
  private static final int SHOWN = 40; // a line of chat may be longer than a line of the server's

  public void say(Member speaker, Utterance words) {
    if (words.isBlank()) return;
    if (words.isCommand()) {
      speaker.hear(unknown(words));
    } else {
      speaker.room().announce(new ChatEvent.Said(speaker.player(), words));
    }
  }

  static ServerLine unknown(Utterance words) {
    String command = words.command();
    return new ServerLine("Unknown command: ." + command.substring(0, Math.min(command.length(), SHOWN)));
  }
}

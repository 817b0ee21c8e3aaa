package metaserver.application.chat;

import metaserver.application.lobby.Member;
import metaserver.domain.chat.Utterance;

/** Says a line to everybody in the room, the speaker included: his client shows it only then. On the room's thread. */
public final class Say {
  private final Commands commands;

  public Say(Commands commands) {
    this.commands = commands;
  }

  public void say(Member speaker, Utterance words) {
    if (words.isBlank()) return;
    if (words.isCommand()) {
      commands.obey(speaker, words.selected(), words);
    } else {
      speaker.room().announce(new ChatEvent.Said(speaker.player(), words));
    }
  }
}

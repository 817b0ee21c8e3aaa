package metaserver.application.chat;

import metaserver.application.lobby.Member;
import metaserver.domain.chat.Utterance;

/** Says a line to everybody in the room, the speaker included: his client shows it only then. On the room's thread. */
public final class Say {
  private final Commands commands;
  private final Floor floor;
  private final Witness witness;

  /** @param witness told of what was said */
  public Say(Commands commands, Floor floor, Witness witness) {
    this.commands = commands;
    this.floor = floor;
    this.witness = witness;
  }

  public void say(Member speaker, Utterance words) {
    if (words.isBlank()) return;
    if (words.isCommand()) {
      if (floor.letsCommand(speaker)) commands.obey(speaker, words.selected(), words);
    } else if (floor.letsSay(speaker, words.text())) {
      floor.tell(speaker, new ChatEvent.Said(speaker.player(), words));
      witness.said(speaker, words);
    }
  }
}

package metaserver.application.chat;

import java.time.InstantSource;
import java.util.Optional;
import metaserver.application.lobby.LobbyEvent.ServerLine;
import metaserver.application.lobby.Member;
import metaserver.domain.chat.Utterance;
import metaserver.domain.identity.Restriction;
import metaserver.domain.identity.Scope;

/** Says a line to everybody in the room, the speaker included: his client shows it only then. On the room's thread. */
public final class Say {
  private final Commands commands;
  private final Witness witness;
  private final InstantSource clock;

  /** @param witness told of what was said */
  public Say(Commands commands, Witness witness, InstantSource clock) {
    this.commands = commands;
    this.witness = witness;
    this.clock = clock;
  }

  public void say(Member speaker, Utterance words) {
    if (words.isBlank()) return;
    if (words.isCommand()) {
      commands.obey(speaker, words.selected(), words);
      return;
    }
    Optional<Restriction> gag = speaker.refusal(Scope.CHAT, clock.instant());
    if (gag.isPresent()) {
      speaker.hear(new ServerLine(gag.get().notice()));
    } else {
      speaker.room().announce(new ChatEvent.Said(speaker.player(), words));
      witness.said(speaker, words);
    }
  }
}

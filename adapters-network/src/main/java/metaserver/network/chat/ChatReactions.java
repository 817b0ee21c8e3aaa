package metaserver.network.chat;

import java.util.List;
import metaserver.application.chat.Say;
import metaserver.network.lobby.Reaction;

/** What players say. */
public final class ChatReactions {
  private final Say say;
  private final metaserver.application.chat.Whisper whisper;

  public ChatReactions(Say say, metaserver.application.chat.Whisper whisper) {
    this.say = say;
    this.whisper = whisper;
  }

  public List<Reaction<?>> all() {
    return List.of(
        new Reaction<>(Broadcast.class, (visit, packet) -> say.say(visit.member(), ChatWords.utterance(packet.chat()))),
        new Reaction<>(Whisper.class, (visit, packet) -> whisper.whisper(
            visit.member(), packet.targetPlayerId(), packet.echo(), ChatWords.utterance(packet.chat()))));
  }
}

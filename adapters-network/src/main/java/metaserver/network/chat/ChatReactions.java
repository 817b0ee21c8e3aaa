package metaserver.network.chat;

import java.util.List;
import metaserver.application.chat.Say;
import metaserver.network.lobby.Reaction;

/** What players say. */
public final class ChatReactions {
  private final Say say;
  private final metaserver.application.chat.Whisper whisper;
  private final ChatCounts counts;

  public ChatReactions(Say say, metaserver.application.chat.Whisper whisper, ChatCounts counts) {
    this.say = say;
    this.whisper = whisper;
    this.counts = counts;
  }

  public List<Reaction<?>> all() {
    return List.of(
        new Reaction<>(Broadcast.class, (visit, packet) -> {
          counts.line();
          say.say(visit.member(), ChatWords.utterance(packet.chat()));
        }),
        new Reaction<>(Whisper.class, (visit, packet) -> {
          counts.whisper();
          whisper.whisper(visit.member(), packet.targetPlayerId(), packet.echo(), ChatWords.utterance(packet.chat()));
        }));
  }
}

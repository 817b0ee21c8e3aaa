package metaserver.network.chat;

import java.util.List;
import metaserver.application.chat.ChatEvent.Said;
import metaserver.application.chat.ChatEvent.Whispered;
import metaserver.domain.chat.Utterance;
import metaserver.domain.lobby.Player;
import metaserver.network.delivery.Wording.Sentence;
import metaserver.network.players.Rgb;

/** What is said, as packets: under the name, number and colour that the server knows. */
public final class ChatWords {
  public static final List<Sentence<?>> SENTENCES = List.of(
      new Sentence<>(Said.class, true, (event, _) -> new Broadcast(line(event.speaker(), event.words()))),
      new Sentence<>(Whispered.class, true, (event, _) ->
          new Whisper(event.listener().value(), event.echo(), line(event.speaker(), event.words()))));

  private ChatWords() {}

  static Utterance utterance(ChatLine line) {
    return new Utterance(line.type(), line.flags(), line.selectedPlayerId(), line.message());
  }

  private static ChatLine line(Player speaker, Utterance words) {
    return new ChatLine(words.type(), 0, Rgb.BLACK, words.flags(), 0, words.selected(), "", words.text())
        .by(speaker.id().value(), Rgb.of(speaker.primary()), speaker.nick().text());
  }
}

package metaserver.network.chat;

import static metaserver.network.wire.Fields.cstring;
import static metaserver.network.wire.Fields.s16;
import static metaserver.network.wire.Fields.s32;
import static metaserver.network.wire.Fields.u16;

import metaserver.domain.chat.Utterance;
import metaserver.domain.text.MacRoman;
import metaserver.network.players.Rgb;
import metaserver.network.wire.Codec;
import metaserver.network.wire.Layout;

/**
 * A line of chat. Who says it is told by the sender's program and put right by the server.
 *
 * @param type 0 for chat; others mean something to the clients only
 * @param length of the payload, from Myth II; 0 from Aleph One; nobody depends on it
 * @param flags bit 0: private
 * @param selectedPlayerId whom the sender has selected in his list, 0 for nobody
 */
public record ChatLine(
    int type, int length, Rgb color, int flags, int playerId, int selectedPlayerId, String name, String message) {
  private static final int FIXED_BYTES = 24;
  private static final int MAX_NAME = 255;

  public static final Codec<ChatLine> CODEC = Layout.of(
      s16(), ChatLine::type,
      u16(), ChatLine::length,
      Rgb.CODEC, ChatLine::color,
      u16().padded(2), ChatLine::flags,
      s32(), ChatLine::playerId,
      s32(), ChatLine::selectedPlayerId,
      cstring(MAX_NAME), ChatLine::name,
      cstring(Utterance.MAX_BYTES), ChatLine::message,
      ChatLine::new);

  /** The line as said by somebody else, with the length that it then has. */
  public ChatLine by(int sender, Rgb senderColor, String senderName) {
    int size = FIXED_BYTES + MacRoman.length(senderName) + 1 + MacRoman.length(message) + 1;
    return new ChatLine(type, size, senderColor, flags, sender, selectedPlayerId, senderName, message);
  }
}

package metaserver.network.chat;

import static metaserver.network.wire.Fields.bool32;
import static metaserver.network.wire.Fields.s32;

import metaserver.network.wire.Codec;
import metaserver.network.wire.Layout;
import metaserver.network.wire.Packet;

/**
 * Packet 201: a line for one player.
 *
 * @param echo whether the sender wants a copy
 */
public record Whisper(int targetPlayerId, boolean echo, ChatLine chat) implements Packet {
  public static final Codec<Whisper> CODEC = Layout.of(
      s32(), Whisper::targetPlayerId,
      bool32(), Whisper::echo,
      ChatLine.CODEC, Whisper::chat,
      Whisper::new);
}

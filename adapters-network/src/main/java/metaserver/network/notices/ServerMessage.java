package metaserver.network.notices;

import static metaserver.network.wire.Fields.chars;
import static metaserver.network.wire.Fields.cstring;
import static metaserver.network.wire.Fields.s32;

import metaserver.network.wire.Codec;
import metaserver.network.wire.Layout;
import metaserver.network.wire.Packet;

/**
 * Packet 3: a verdict by number, with a text. Aleph One shows the text of most codes during login; it takes any
 * code for success in a room.
 */
public record ServerMessage(int code, String message) implements Packet {
  /** What the text may take, its NUL included. */
  public static final int TEXT_BYTES = 128;

  /** As Aleph One reads it: as long as the text is. */
  static final Codec<ServerMessage> SHORT =
      Layout.of(s32(), ServerMessage::code, cstring(TEXT_BYTES - 1), ServerMessage::message, ServerMessage::new);

  /** As Myth II reads it: always the whole place. */
  static final Codec<ServerMessage> FIXED =
      Layout.of(s32(), ServerMessage::code, chars(TEXT_BYTES), ServerMessage::message, ServerMessage::new);
}

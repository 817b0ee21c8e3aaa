package metaserver.network.lobby;

import static metaserver.network.wire.Fields.blob;
import static metaserver.network.wire.Fields.cstring;

import metaserver.domain.text.Blob;
import metaserver.network.wire.Codec;
import metaserver.network.wire.Layout;
import metaserver.network.wire.Packet;

/**
 * Packet 101: let me in, I have this token. The name is what the client typed at login, maybe nothing; old versions
 * of Myth II knew a place of 32 bytes for it.
 */
public record RoomLogin(Blob token, String name) implements Packet {
  private static final int TOKEN_BYTES = 32;
  private static final int NAME_BYTES = 32;

  public static final Codec<RoomLogin> CODEC = Layout.of(
      blob(TOKEN_BYTES), RoomLogin::token,
      cstring(NAME_BYTES).fillingUpTo(NAME_BYTES + 1), RoomLogin::name,
      RoomLogin::new);
}

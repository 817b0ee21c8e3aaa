package metaserver.network.players;

import static metaserver.network.wire.Fields.cstring;

import metaserver.network.wire.Codec;
import metaserver.network.wire.Layout;
import metaserver.network.wire.Packet;

/** Packet 122 in a room: what a player wants others to read of him. */
public record PersonalTexts(String city, String state, String country, String personal) implements Packet {
  private static final int MAX = 432; // the old server kept so much of all four

  public static final Codec<PersonalTexts> CODEC = Layout.of(
      cstring(MAX), PersonalTexts::city,
      cstring(MAX), PersonalTexts::state,
      cstring(MAX), PersonalTexts::country,
      cstring(MAX), PersonalTexts::personal,
      PersonalTexts::new);
}

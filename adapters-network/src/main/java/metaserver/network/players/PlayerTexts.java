package metaserver.network.players;

import static metaserver.network.wire.Fields.cstring;

import metaserver.network.wire.Codec;
import metaserver.network.wire.Layout;

/** The texts at the end of packet 17. */
public record PlayerTexts(
    String login, String name, String orderName, String city, String state, String country, String personal) {
  private static final int MAX = 255;

  public static final Codec<PlayerTexts> CODEC = Layout.of(
      cstring(MAX), PlayerTexts::login,
      cstring(MAX), PlayerTexts::name,
      cstring(MAX), PlayerTexts::orderName,
      cstring(MAX), PlayerTexts::city,
      cstring(MAX), PlayerTexts::state,
      cstring(MAX), PlayerTexts::country,
      cstring(MAX), PlayerTexts::personal,
      PlayerTexts::new);
}

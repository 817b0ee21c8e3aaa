package metaserver.network.players;

import static metaserver.network.wire.Fields.u16;

import metaserver.domain.identity.Color;
import metaserver.network.wire.Codec;
import metaserver.network.wire.Layout;

/** A colour: three parts of sixteen bits, and flags that the clients leave zero. */
public record Rgb(int red, int green, int blue, int flags) {
  public static final Rgb BLACK = new Rgb(0, 0, 0, 0);
  public static final Codec<Rgb> CODEC = Layout.of(
      u16(), Rgb::red,
      u16(), Rgb::green,
      u16(), Rgb::blue,
      u16(), Rgb::flags,
      Rgb::new);

  public static Rgb of(Color color) {
    return new Rgb(color.red(), color.green(), color.blue(), color.flags());
  }

  public Color color() {
    return new Color(red, green, blue, flags);
  }
}

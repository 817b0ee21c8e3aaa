package metaserver.network.players;

import static metaserver.network.wire.Fields.u32;

import metaserver.network.wire.Codec;
import metaserver.network.wire.Layout;

/** What everybody reached: on average, and the best. */
public record Spread(long average, long best) {
  public static final Spread NONE = new Spread(0, 0);

  public static final Codec<Spread> CODEC = Layout.of(u32(), Spread::average, u32(), Spread::best, Spread::new);
}

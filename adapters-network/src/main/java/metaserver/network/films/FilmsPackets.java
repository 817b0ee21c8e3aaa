package metaserver.network.films;

import java.util.List;
import metaserver.network.wire.PacketEntry;
import metaserver.network.wire.Side;

/** The packets about films. */
public final class FilmsPackets {
  public static final List<PacketEntry<?>> ROOM = List.of(
      PacketEntry.of(204, Side.CLIENT, FilmHeader.class, FilmHeader.CODEC),
      PacketEntry.of(205, Side.CLIENT, FilmCommand.class, FilmCommand.CODEC),
      PacketEntry.of(206, Side.CLIENT, FilmEnd.class, FilmEnd.CODEC));

  private FilmsPackets() {}
}

package metaserver.network.films;

import static metaserver.network.wire.Fields.s32;

import metaserver.network.wire.Codec;
import metaserver.network.wire.Packet;

/**
 * Packet 206: the film is over.
 *
 * @param endTime game time, in ticks
 */
public record FilmEnd(int endTime) implements Packet {
  public static final Codec<FilmEnd> CODEC = s32().as(FilmEnd::new, FilmEnd::endTime);
}

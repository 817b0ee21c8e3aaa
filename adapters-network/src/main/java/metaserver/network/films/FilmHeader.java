package metaserver.network.films;

import static metaserver.network.wire.Fields.rest;

import metaserver.domain.text.Blob;
import metaserver.network.wire.Codec;
import metaserver.network.wire.Packet;

/** Packet 204: the next piece of the head of a film file. */
public record FilmHeader(Blob piece) implements Packet {
  private static final int MAX_BYTES = 32768;

  public static final Codec<FilmHeader> CODEC = rest(MAX_BYTES).as(FilmHeader::new, FilmHeader::piece);
}

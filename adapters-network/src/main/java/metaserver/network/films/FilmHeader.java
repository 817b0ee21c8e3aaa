package metaserver.network.films;

import static metaserver.network.wire.Fields.rest;

import metaserver.domain.text.Blob;
import metaserver.network.wire.Codec;
import metaserver.network.wire.Framing;
import metaserver.network.wire.Packet;

/** Packet 204: the next piece of the head of a film file. */
public record FilmHeader(Blob piece) implements Packet {
  public static final Codec<FilmHeader> CODEC = rest(Framing.MAX_RECEIVED).as(FilmHeader::new, FilmHeader::piece);
}

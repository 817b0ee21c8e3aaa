package metaserver.network.films;

import static metaserver.network.wire.Fields.rest;

import metaserver.domain.text.Blob;
import metaserver.network.wire.Codec;
import metaserver.network.wire.Packet;

/** Packet 205: one command of a film, its own head included. */
public record FilmCommand(Blob command) implements Packet {
  public static final int MAX_BYTES = 2048;

  public static final Codec<FilmCommand> CODEC = rest(MAX_BYTES).as(FilmCommand::new, FilmCommand::command);
}

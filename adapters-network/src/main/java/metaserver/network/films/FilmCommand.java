package metaserver.network.films;

import static metaserver.network.wire.Fields.rest;

import java.nio.ByteBuffer;
import metaserver.domain.text.Blob;
import metaserver.network.wire.Codec;
import metaserver.network.wire.Packet;
import metaserver.network.wire.ProtocolViolation;

/** Packet 205: one command of a film, its own head included. */
public record FilmCommand(Blob command) implements Packet {
  public static final int MAX_BYTES = 2048;

  /** Size, verb, player and time. */
  private static final int HEAD_BYTES = 8;

  public static final Codec<FilmCommand> CODEC = rest(MAX_BYTES).as(FilmCommand::read, FilmCommand::command);

  /** Its first two bytes say how long it is. */
  private static FilmCommand read(Blob command) {
    if (command.size() < HEAD_BYTES) throw new ProtocolViolation("film command cut short");
    int said = ByteBuffer.wrap(command.bytes()).getShort();
    if (said != command.size()) {
      throw new ProtocolViolation("film command of " + command.size() + " bytes called " + said);
    }
    return new FilmCommand(command);
  }
}

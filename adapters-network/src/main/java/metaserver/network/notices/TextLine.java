package metaserver.network.notices;

import static metaserver.network.wire.Fields.cstring;

import metaserver.network.wire.Codec;
import metaserver.network.wire.Packet;

/** Packet 10: a line of the server's own, shown among the chat. One packet for each line. */
public record TextLine(String text) implements Packet {
  public static final Codec<TextLine> CODEC = cstring(1023).as(TextLine::new, TextLine::text);
}

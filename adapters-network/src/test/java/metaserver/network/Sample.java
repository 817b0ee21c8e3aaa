package metaserver.network;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import metaserver.domain.identity.ClientFamily;
import metaserver.network.wire.Packet;
import metaserver.network.wire.PacketTable;
import metaserver.network.wire.Side;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One line of golden/packets.jsonl: a whole packet in hex, and what is in it.
 *
 * @param fields those worth a look, by the names of the record; lists may end early
 */
record Sample(String name, String connection, ClientFamily family, Side side, String hex, JsonNode fields) {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final int HEADER_BYTES = 8;

  static List<Sample> all() {
    Path file = Path.of("src/test/resources/golden/packets.jsonl");
    try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
      return lines.map(line -> JSON.readValue(line, Sample.class)).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  PacketTable table() {
    return switch (connection) {
      case "opening" -> Protocol.OPENING;
      case "login" -> Protocol.login(family);
      case "room" -> Protocol.room(family);
      default -> throw new IllegalArgumentException(connection);
    };
  }

  byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }

  int id() {
    return Unpooled.wrappedBuffer(bytes()).getUnsignedShort(2);
  }

  ByteBuf payload() {
    return Unpooled.wrappedBuffer(bytes()).skipBytes(HEADER_BYTES);
  }

  Packet decode() {
    return decode(payload());
  }

  Packet decode(ByteBuf payload) {
    return table().decode(side, id(), payload).orElseThrow();
  }

  ByteBuf encode(Packet packet) {
    ByteBuf out = Unpooled.buffer();
    table().encode(packet, out);
    return out;
  }

  @Override
  public String toString() {
    return name;
  }
}

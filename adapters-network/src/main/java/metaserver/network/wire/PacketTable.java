package metaserver.network.wire;

import io.netty.buffer.ByteBuf;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What may be said on one kind of connection: packets by id and by record. Ids 18 and 122 mean one thing on a login
 * connection and another in a room, so each kind of connection has a table of its own.
 */
public final class PacketTable {
  private final SortedMap<Integer, PacketEntry<?>> byId = new TreeMap<>();
  private final Map<Class<?>, PacketEntry<?>> byType = new HashMap<>();
  private final PacketEntry<?>[] lines;

  /** @throws IllegalArgumentException if two entries have one id or one record */
  @SafeVarargs
  public PacketTable(List<PacketEntry<?>>... features) {
    for (List<PacketEntry<?>> feature : features) {
      feature.forEach(this::add);
    }
    lines = new PacketEntry<?>[byId.isEmpty() ? 0 : byId.lastKey() + 1];
    byId.forEach((id, entry) -> lines[id] = entry);
  }

  private void add(PacketEntry<?> entry) {
    if (byId.putIfAbsent(entry.id(), entry) != null || byType.putIfAbsent(entry.type(), entry) != null) {
      throw new IllegalArgumentException(
          "packet " + entry.id() + ", " + entry.type().getSimpleName() + ", is there twice");
    }
  }

  /**
   * The packet in a plain payload, which is read to its end.
   *
   * @return empty if the speaker has no packet of that id
   * @throws ProtocolViolation if the payload is cut short, goes on too long or cannot be
   */
  public Optional<Packet> decode(Side speaker, int id, ByteBuf payload) {
    return id < lines.length && lines[id] != null && lines[id].side().includes(speaker)
        ? Optional.of(lines[id].decode(payload))
        : Optional.empty();
  }

  /**
   * Appends the packet, header and plain payload. A list that is too long for one packet becomes several.
   *
   * @throws IllegalArgumentException if the table lacks the packet or another than a list is too long
   */
  public void encode(Packet packet, ByteBuf out) {
    PacketEntry<?> entry = byType.get(packet.getClass());
    if (entry == null) {
      throw new IllegalArgumentException(packet.getClass().getSimpleName() + " is not said on this connection");
    }
    entry.encode(packet, out);
  }

  /** Every entry, by id. */
  public Collection<PacketEntry<?>> entries() {
    return List.copyOf(byId.values());
  }
}

package metaserver.network.lobby;

import java.util.function.BiConsumer;
import metaserver.network.wire.Packet;

/** What one packet of a player in a room does. Runs on the room's thread. */
public record Reaction<P extends Packet>(Class<P> packet, BiConsumer<Visit, P> act) {
  void to(Packet said, Visit visit) {
    act.accept(visit, packet.cast(said));
  }
}

package metaserver.network.lobby;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import metaserver.network.wire.Packet;

/** What the packets of players in a room do, by feature. A packet of which nothing is said here does nothing. */
public final class Reactions {
  private final Map<Class<?>, Reaction<?>> reactions = new HashMap<>();

  @SafeVarargs
  public Reactions(List<Reaction<?>>... features) {
    for (List<Reaction<?>> feature : features) {
      for (Reaction<?> reaction : feature) {
        if (reactions.putIfAbsent(reaction.packet(), reaction) != null) {
          throw new IllegalArgumentException(reaction.packet().getSimpleName() + " is reacted to twice");
        }
      }
    }
  }

  void react(Visit visit, Packet packet) {
    Optional.ofNullable(reactions.get(packet.getClass())).ifPresent(reaction -> reaction.to(packet, visit));
  }
}

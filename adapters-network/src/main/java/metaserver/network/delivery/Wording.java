package metaserver.network.delivery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import metaserver.application.lobby.RoomEvent;
import metaserver.application.lobby.Welcome;
import metaserver.domain.identity.ClientFamily;
import metaserver.network.wire.Packet;

/** How welcomes and events are put into packets for each family. Every feature brings its own sentences. */
public final class Wording {
  private final Map<Class<?>, Sentence<?>> sentences = new HashMap<>();
  private final BiFunction<Welcome, List<Packet>, List<Packet>> greeting;

  /** @param greeting what a newcomer is told, given what other features say of the games */
  @SafeVarargs
  public Wording(BiFunction<Welcome, List<Packet>, List<Packet>> greeting, List<Sentence<?>>... features) {
    this.greeting = greeting;
    for (List<Sentence<?>> feature : features) {
      for (Sentence<?> sentence : feature) {
        if (sentences.putIfAbsent(sentence.event(), sentence) != null) {
          throw new IllegalArgumentException(sentence.event().getSimpleName() + " is worded twice");
        }
      }
    }
  }

  Packet[] of(Welcome welcome) {
    List<Packet> games = welcome.games().stream().map(event -> of(event, welcome.self().family())).toList();
    return greeting.apply(welcome, games).toArray(Packet[]::new);
  }

  Packet of(RoomEvent event, ClientFamily family) {
    return sentence(event).say(event, family);
  }

  /** Whether a client that cannot keep up may miss it without seeing the room wrongly. */
  boolean mayBeMissed(RoomEvent event) {
    return sentence(event).mayBeMissed();
  }

  private Sentence<?> sentence(RoomEvent event) {
    Sentence<?> sentence = sentences.get(event.getClass());
    if (sentence == null) throw new IllegalArgumentException(event.getClass().getSimpleName() + " has no packet");
    return sentence;
  }

  /** One event's packet. */
  public record Sentence<E extends RoomEvent>(
      Class<E> event, boolean mayBeMissed, BiFunction<E, ClientFamily, Packet> packet) {
    private Packet say(RoomEvent said, ClientFamily family) {
      return packet.apply(event.cast(said), family);
    }
  }
}

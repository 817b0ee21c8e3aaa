package metaserver.bootstrap.monitoring;

import io.netty.buffer.PooledByteBufAllocator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import metaserver.application.flood.FloodCounts;
import metaserver.application.identity.LiveSession;
import metaserver.application.identity.Presence;
import metaserver.application.lobby.LiveRooms;
import metaserver.application.lobby.RoomSign;
import metaserver.application.settlement.Scorebook;
import metaserver.domain.identity.ClientFamily;
import metaserver.network.chat.ChatCounts;
import metaserver.network.connection.ConnectionCounts;
import metaserver.network.connection.ConnectionLimits;
import metaserver.network.connection.Ending;
import metaserver.network.delivery.DeliveryCounts;
import metaserver.network.http.Metrics;
import metaserver.network.identity.LoginCounts;
import metaserver.network.wire.ProtocolViolation;
import metaserver.persistence.passwords.Argon2PasswordHasher;

/** The figures of connections, logins, rooms and chat. All of them are read where they are, when somebody asks. */
public record ServerFigures(
    ConnectionLimits connections, LoginCounts logins, ChatCounts chat, FloodCounts flood, DeliveryCounts deliveries,
    LiveRooms rooms, Presence presence, Scorebook scorebook, Argon2PasswordHasher hasher, Readiness readiness) {
  private static final List<String> ROOM = List.of("room");

  public void describe(Metrics metrics) {
    connections(metrics);
    lobby(metrics);
    hashing(metrics);
    metrics.gauge("metaserver_draining", "1 while nobody new is let in.", () -> readiness.isDraining() ? 1 : 0);
    metrics.gauge("metaserver_network_buffer_bytes", "Memory that the network holds for what is sent and received.",
        () -> PooledByteBufAllocator.DEFAULT.metric().usedDirectMemory());
  }

  private void connections(Metrics metrics) {
    ConnectionCounts counts = connections.counts();
    metrics.gauge("metaserver_connections", "Connections by state: stranger, login, room.",
        List.of("state", "family"), this::open);
    metrics.counter("metaserver_disconnects", "Connections that ended, by cause.", List.of("cause"),
        () -> each(Ending.values(), counts::endings));
    metrics.counter("metaserver_packet_errors",
        "Connections closed because of what they sent, by where it was noticed.", List.of("kind"),
        () -> each(ProtocolViolation.Kind.values(), counts::violations));
    metrics.counter("metaserver_logins", "Logins by outcome.", List.of("family", "outcome"),
        () -> logins.all().entrySet().stream().collect(Collectors.toMap(
            login -> List.of(word(login.getKey().family()), login.getKey().name()), Map.Entry::getValue)));
  }

  /** A connection to a room is known by its player's stay; what else has logged in is at a login port. */
  private Map<List<String>, Long> open() {
    Map<List<String>, Long> open = new HashMap<>();
    open.put(List.of("stranger", ""), (long) connections.strangers());
    for (ClientFamily family : ClientFamily.values()) {
      long inRooms = presence.all().stream().filter(session -> !session.isOfBrowser() && session.family() == family)
          .filter(LiveSession::isInRoom).count();
      open.put(List.of("room", word(family)), inRooms);
      open.put(List.of("login", word(family)), Math.max(0, connections.known(family) - inRooms));
    }
    return open;
  }

  private void lobby(Metrics metrics) {
    metrics.gauge("metaserver_sessions", "Logins whose token opens a room.", () -> presence.all().size());
    metrics.gauge("metaserver_rooms", "Open rooms.", () -> rooms.rooms().size());
    metrics.gauge("metaserver_players", "Players in each room.", ROOM, () -> signs(RoomSign::players));
    metrics.gauge("metaserver_games", "Games listed in each room.", ROOM, () -> signs(RoomSign::games));
    metrics.gauge("metaserver_games_unsettled", "Games that were started and whose result is not stored yet.",
        scorebook::unsettled);
    metrics.counter("metaserver_chat_lines", "Lines that players said.", List.of("kind"),
        () -> Map.of(List.of("room"), chat.lines(), List.of("whisper"), chat.whispers()));
    metrics.counter("metaserver_flood_control", "Players held up because they said too much, by what was done.",
        List.of("action"), () -> each(FloodCounts.Step.values(), flood::of));
    metrics.counter("metaserver_announcements", "What rooms told their players: chat, who comes and goes, games.",
        deliveries::announcements);
    metrics.counter("metaserver_deliveries", "Announcements times those who were told.", deliveries::deliveries);
    metrics.counter("metaserver_deliveries_dropped", "Chat kept from players who read too slowly.", deliveries::drops);
  }

  private void hashing(Metrics metrics) {
    metrics.gauge("metaserver_hasher_active", "Passwords being hashed.", () -> hasher.load().hashing());
    metrics.gauge("metaserver_hasher_queue", "Passwords that wait to be hashed.", () -> hasher.load().waiting());
    metrics.counter("metaserver_hasher_hashed", "Passwords hashed.", () -> hasher.load().hashed());
    metrics.counter("metaserver_hasher_refused", "Passwords not hashed because too many waited.",
        () -> hasher.load().refused());
  }

  private Map<List<String>, Integer> signs(ToIntFunction<RoomSign> figure) {
    return rooms.rooms().stream()
        .collect(Collectors.toMap(sign -> List.of(String.valueOf(sign.room().id())), figure::applyAsInt));
  }

  private static <E extends Enum<E>> Map<List<String>, Long> each(E[] all, ToLongFunction<E> figure) {
    return Stream.of(all).collect(Collectors.toMap(one -> List.of(word(one)), figure::applyAsLong));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}

package metaserver.bootstrap.settings;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import metaserver.application.lobby.OpenDefaultRooms;

/**
 * Where clients connect. Port 0 is any free port.
 *
 * @param advertisedAddress the host that room lists name; none: 0 to Myth, the connection's own address to Aleph One
 * @param mythLoginPort a login port for Myth clients only
 * @param alephLoginPort a login port for Aleph One clients only
 * @param roomFirstPort the port of the first default room, the others follow
 * @param networkThreads event loops; none: one a processor
 * @param roomFlushDelay how long a room gathers what it says before it writes; zero: one pass of the event loop
 */
public record ListenerSettings(
    InetAddress bindAddress,
    Optional<Inet4Address> advertisedAddress,
    int loginPort,
    OptionalInt mythLoginPort,
    OptionalInt alephLoginPort,
    int roomFirstPort,
    OptionalInt networkThreads,
    Duration roomFlushDelay) {

  private static final Setting<InetAddress> BIND_ADDRESS =
      Setting.of("bind.address", Forms.ADDRESS, "0.0.0.0", "The local address that the ports are opened on.");
  private static final Setting<Optional<Inet4Address>> ADVERTISED_ADDRESS =
      Setting.of("advertised.address", Forms.IPV4.orEmpty(), "", "The address that clients are told to find the rooms "
          + "at. Empty: Myth clients use the address they logged in at, Aleph One clients get the one they reached.");
  private static final Setting<Integer> LOGIN_PORT =
      Setting.of("login.port", Forms.PORT, "6321", "The login port for both games. 0 takes any free port.");
  private static final Setting<Optional<Integer>> LOGIN_MYTH_PORT =
      Setting.of("login.myth.port", Forms.PORT.or("off"), "off", "A further login port for Myth only.");
  private static final Setting<Optional<Integer>> LOGIN_ALEPH_PORT =
      Setting.of("login.aleph.port", Forms.PORT.or("off"), "off", "A further login port for Aleph One only.");
  private static final Setting<Integer> ROOM_FIRST_PORT =
      Setting.of("room.first.port", Forms.port(OpenDefaultRooms.HIGHEST_FIRST_PORT), "6323", "The port of the first "
          + "default room, the others follow; read when they are created. 0: any free port for each room at each "
          + "start.");
  private static final Setting<Optional<Integer>> NETWORK_THREADS =
      Setting.of("network.threads", Forms.number(1, 1024).or("auto"), "auto", "Threads that serve connections. "
          + "auto: one a processor.");
  private static final Setting<Duration> ROOM_FLUSH_DELAY =
      Setting.of("room.flush.delay", Forms.time(Duration.ZERO, Duration.ofMillis(100)), "0ms", "How long a room "
          + "gathers what it says before it writes: fewer, larger writes. 0ms: as long as one pass over its "
          + "connections takes.");

  static final SettingGroup GROUP = SettingGroup.of("Addresses and ports", LOGIN_PORT, LOGIN_MYTH_PORT,
      LOGIN_ALEPH_PORT, ROOM_FIRST_PORT, BIND_ADDRESS, ADVERTISED_ADDRESS, NETWORK_THREADS, ROOM_FLUSH_DELAY);

  static ListenerSettings from(Values values) {
    return new ListenerSettings(
        values.of(BIND_ADDRESS),
        values.of(ADVERTISED_ADDRESS),
        values.of(LOGIN_PORT),
        values.number(LOGIN_MYTH_PORT),
        values.number(LOGIN_ALEPH_PORT),
        values.of(ROOM_FIRST_PORT),
        values.number(NETWORK_THREADS),
        values.of(ROOM_FLUSH_DELAY));
  }

  /** Login ports that two settings claim; 0 may be claimed often. */
  static List<String> complaints(Values values) {
    List<String> complaints = new ArrayList<>();
    var taken = new HashSet<Integer>();
    taken.add(values.of(LOGIN_PORT));
    for (Setting<Optional<Integer>> other : List.of(LOGIN_MYTH_PORT, LOGIN_ALEPH_PORT)) {
      OptionalInt port = values.number(other);
      if (port.orElse(0) != 0 && !taken.add(port.getAsInt())) {
        complaints.add(values.where(other) + ": " + port.getAsInt() + " is already another login port");
      }
    }
    return complaints;
  }
}

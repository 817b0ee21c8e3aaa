package metaserver.bootstrap.replay;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import metaserver.bootstrap.client.GameClient;
import metaserver.bootstrap.client.Line;
import metaserver.bootstrap.client.RawPacket;
import metaserver.bootstrap.replay.Recording.Closes;
import metaserver.bootstrap.replay.Recording.Opens;
import metaserver.bootstrap.replay.Recording.Says;
import metaserver.bootstrap.server.MovedClock;
import metaserver.bootstrap.server.RunningServer;
import metaserver.domain.identity.ClientFamily;
import metaserver.network.Protocol;
import metaserver.network.chat.Broadcast;
import metaserver.network.chat.ChatLine;
import metaserver.network.identity.LoginSucceeded;
import metaserver.network.lobby.Logout;
import metaserver.network.notices.ServerMessage;
import metaserver.network.players.Rgb;
import metaserver.network.wire.Packet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Says recorded sessions to the server again, with tokens and numbers of its own, and compares each answer with the
 * recorded one as {@link Deviation#TABLE} corrects it.
 */
@Timeout(120)
class ReplayTest {
  private static final int ARRIVAL = 26;
  private static final int PACKET_101 = 101;
  private static final int PACKET_109 = 109;

  private static final MovedClock CLOCK = new MovedClock();

  @RegisterExtension
  static final RunningServer SERVER =
      RunningServer.onMemory().at(CLOCK).with("motd", OwnWords.GREETING).with("chat.flood.control", "on");

  private static final Set<Deviation> USED = new HashSet<>();

  private final Map<Integer, GameClient> clients = new TreeMap<>();
  private final Map<Integer, Outgoing> lines = new HashMap<>();
  private final Map<Integer, Deque<String>> due = new TreeMap<>();
  private final Set<Integer> inside = new LinkedHashSet<>();
  private final Set<Integer> deaf = new HashSet<>();
  private final Map<Integer, String> players = new HashMap<>();
  private final Map<Integer, String> games = new HashMap<>();
  private final Map<String, byte[]> tokens = new HashMap<>();
  private final Map<String, Integer> ids = new HashMap<>();
  private String lastLogin = "";

  @BeforeAll
  static void openAccounts() {
    SERVER.register("alice", "alicepw");
    SERVER.register("bob", "bobpw");
    SERVER.registerAdministrator("mod", "modpw");
  }

  @AfterAll
  static void everyDeviationShouldHaveBeenSeen() {
    assertThat(Deviation.TABLE).allSatisfy(deviation -> assertThat(USED).as(deviation.reason()).contains(deviation));
  }

  static Stream<Arguments> recordings() {
    return Recording.all().flatMap(recording -> Stream.of(
        Arguments.of(recording, "as it was sent", false), Arguments.of(recording, "byte by byte", true)));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("recordings")
  void aRecordedSessionShouldGetTheDocumentedAnswers(Recording recording, String how, boolean byByte) {
    CLOCK.move(Duration.ofMinutes(1)); // the recorded players say the same again and again
    for (Recording.Event event : recording.events()) {
      switch (event) {
        case Opens opens -> open(opens, byByte);
        case Says says -> say(recording, says);
        case Closes closes -> client(closes.connection()).close();
      }
    }
    for (int left : List.copyOf(inside)) {
      talk(left);
      client(left).say(new Logout());
      assertThat(client(left).hear(ServerMessage.class).code()).isEqualTo(9);
      inside.remove(left);
    }
    clients.values().forEach(GameClient::close);
    RunningServer.await(() -> SERVER.players(ARRIVAL) == 0);
  }

  private void open(Opens opens, boolean byByte) {
    RunningServer.await(() -> SERVER.players(ARRIVAL) == inside.size());
    GameClient client = opens.login()
        ? GameClient.dial(SERVER.login(), Line.PLAIN, Protocol.login(ClientFamily.ALEPH_ONE))
        : GameClient.dial(SERVER.room(ARRIVAL), Line.PLAIN, Protocol.room(ClientFamily.ALEPH_ONE));
    clients.put(opens.connection(), client);
    lines.put(opens.connection(), new Outgoing(client, byByte));
    if (opens.login()) lastLogin = "p" + opens.connection();
  }

  private GameClient client(int connection) {
    return requireNonNull(clients.get(connection));
  }

  private void say(Recording recording, Says says) {
    if (says.id() == 102) talk(says.connection());
    if (says.id() == 200 || says.id() == 201) CLOCK.move(Duration.ofSeconds(1)); // nobody types faster
    if (says.id() == 103) inside.add(says.connection());
    if (says.id() == 107) deaf.add(says.connection());
    Deviation.answers(recording.name(), says, inside, USED).forEach((connection, words) ->
        due.computeIfAbsent(connection, _ -> new ArrayDeque<>()).addAll(words));
    Outgoing line = requireNonNull(lines.get(says.connection()));
    line.say(substituted(recording, says), says.reads());
    if (line.isOut()) hearAll();
    if (says.id() == 102) inside.remove(says.connection());
  }

  private void hearAll() {
    due.forEach((connection, words) -> {
      while (!words.isEmpty()) hear(connection, words.remove());
    });
  }

  private void hear(int connection, String word) {
    if (word.equals("closed")) {
      client(connection).hearTheEnd();
      inside.remove(connection);
      return;
    }
    RawPacket raw = client(connection).next();
    Packet packet = client(connection).read(raw);
    assertThat(client(connection).whole(packet)).as("bytes that mean nothing are zero, in the recordings as here")
        .isEqualTo(GameClient.framed(raw.id(), raw.payload().bytes()));
    if (packet instanceof LoginSucceeded success) remember("p" + connection, success);
    assertThat(new Heard(players, games, SERVER.room(ARRIVAL)).word(packet))
        .as("on connection " + connection).isEqualTo(word);
  }

  private void remember(String player, LoginSucceeded success) {
    players.put(success.userId(), player);
    ids.put(player, success.userId());
    tokens.put(player, success.token().bytes());
  }

  /** The packet with this server's token and numbers, and the password where a token from a web page was sent. */
  private byte[] substituted(Recording recording, Says says) {
    byte[] packet = says.packet().bytes();
    if (recording.name().equals("https_login_good") && says.id() == PACKET_109) {
      return GameClient.framed(PACKET_109, Arrays.copyOf("alicepw".getBytes(US_ASCII), 16));
    }
    if (says.id() == PACKET_101) System.arraycopy(requireNonNull(tokens.get(lastLogin)), 0, packet, 8, 32);
    List<Integer> places = switch (says.id()) {
      case 200 -> List.of(24, 28);
      case 201 -> List.of(8, 32, 36);
      default -> List.of();
    };
    ByteBuffer bytes = ByteBuffer.wrap(packet);
    for (int place : places) {
      int recorded = bytes.getInt(place);
      bytes.putInt(place, ids.getOrDefault(recording.players().getOrDefault(recorded, ""), recorded));
    }
    return packet;
  }

  /** Whoever is inside can still talk to those who listen, whatever he did. */
  private void talk(int connection) {
    SERVER.liftBans();
    client(connection).say(new Broadcast(new ChatLine(0, 0, Rgb.BLACK, 0, 0, 0, "", "still here: " + connection)));
    for (int listener : inside) {
      if (deaf.contains(listener)) continue;
      Broadcast heard = client(listener).hear(Broadcast.class);
      assertThat(heard.chat().message()).isEqualTo("still here: " + connection);
    }
  }
}

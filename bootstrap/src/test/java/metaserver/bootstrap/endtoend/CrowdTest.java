package metaserver.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import metaserver.bootstrap.client.Game;
import metaserver.bootstrap.client.Game.Granted;
import metaserver.bootstrap.client.Game.Inside;
import metaserver.bootstrap.client.GameClient;
import metaserver.bootstrap.client.Line;
import metaserver.bootstrap.server.RunningServer;
import metaserver.domain.identity.ClientFamily;
import metaserver.network.Protocol;
import metaserver.network.chat.Broadcast;
import metaserver.network.lobby.PlayerList;
import metaserver.network.lobby.RoomLogin;
import metaserver.network.lobby.SetPlayerData;
import metaserver.network.players.PlayerData;
import metaserver.network.players.PlayerEntry;
import metaserver.network.wire.Packet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Too many connections, silent ones, broken ones, and ones that do not read. */
@Timeout(120)
class CrowdTest {
  private static final int STRANGERS = 5;
  private static final int ROOM = 0;

  @RegisterExtension
  static final RunningServer SERVER = RunningServer.onMemory()
      .with("connections.unauthenticated.per.address", String.valueOf(STRANGERS))
      .with("connections.unread.max", "64KiB");

  @RegisterExtension
  static final RunningServer HASTY = RunningServer.onMemory().with("login.timeout", "1s");

  @BeforeAll
  static void openAccounts() {
    for (String name : new String[] {"ann", "ben", "cid"}) SERVER.register(name, name);
    HASTY.register("ann", "ann");
  }

  /** The strangers of the test before may not be gone yet. */
  @BeforeEach
  void awaitAPlace() {
    RunningServer.await(CrowdTest::aStrangerIsAnswered);
  }

  private static Game myth(String nick) {
    return Game.myth(SERVER, Line.SEALED, nick);
  }

  @Test
  void strangersBeyondTheLimitShouldBeTurnedAwayAndThoseInsideShouldNotCount() {
    try (Inside ann = myth("ann").enter("ann", "ann", ROOM); Inside ben = myth("ben").enter("ben", "ben", ROOM)) {
      List<GameClient> strangers = asManyStrangersAsMayCome();
      try (GameClient oneMore = Game.alephOne(SERVER, "x").dialLogin()) {
        oneMore.hearTheEnd();
      }
      ann.hearOf(PlayerEntry.ADD, ben.id());
      ben.say("still here");
      ann.hear("still here");
      strangers.getFirst().close();
      RunningServer.await(CrowdTest::aStrangerIsAnswered);
      strangers.forEach(GameClient::close);
    }
    RunningServer.await(() -> SERVER.players(ROOM) == 0);
  }

  private static boolean aStrangerIsAnswered() {
    try (GameClient client = Game.alephOne(SERVER, "ann").dialLogin()) {
      client.say(Game.alephOne(SERVER, "ann").login("ann"));
      client.next();
      return true;
    } catch (AssertionError | RuntimeException turnedAway) {
      return false;
    }
  }

  /** As many as the limit says, each proved to be in by an answer. */
  private static List<GameClient> asManyStrangersAsMayCome() {
    List<GameClient> strangers = new ArrayList<>();
    while (strangers.size() < STRANGERS) {
      GameClient client = Game.alephOne(SERVER, "ann").dialLogin();
      try {
        client.say(Game.alephOne(SERVER, "ann").login("ann"));
        client.next();
        strangers.add(client);
      } catch (AssertionError | RuntimeException placesOfTheLastTestNotFreeYet) {
        client.close();
      }
    }
    return strangers;
  }

  /** How far a login got when its line broke. */
  enum Step {
    HALF_A_HEADER,
    CONNECTED,
    NAME,
    CHALLENGED,
    PASSWORD,
    VERSIONS_ASKED,
    VERSIONS,
    LOGGED_IN
  }

  private static void logIn(Game game, GameClient client, Step end) {
    if (end == Step.HALF_A_HEADER) client.write(new byte[] {(byte) 0xDE, (byte) 0xAD, 0});
    List<Runnable> steps = List.of(
        () -> client.say(game.login("cid")),
        client::next,
        () -> client.say(game.password("cid")),
        client::next,
        () -> client.say(game.versions()),
        client::next);
    steps.stream().limit(Math.max(0, end.compareTo(Step.CONNECTED))).forEach(Runnable::run);
  }

  @ParameterizedTest
  @EnumSource
  void aLoginThatBreaksOffShouldLeaveNothingBehind(Step step) {
    for (Game game : List.of(myth("cid"), Game.alephOne(SERVER, "cid"))) {
      for (int i = 0; i < 2 * STRANGERS; i++) {
        boolean cut = i % 2 == 0;
        attempt(() -> {
          GameClient client = game.dialLogin();
          try {
            logIn(game, client, step);
          } finally {
            if (cut) client.pullThePlug();
            else client.close();
          }
        });
      }
    }
    asManyStrangersAsMayCome().forEach(GameClient::close);
  }

  /** A place may not be free yet: then the client finds the door closed, and tries again. */
  private static void attempt(Runnable what) {
    RunningServer.await(() -> {
      try {
        what.run();
        return true;
      } catch (AssertionError | RuntimeException turnedAway) {
        return false;
      }
    });
  }

  @Test
  void aVisitThatBreaksOffShouldLeaveNoGhost() {
    try (Inside ann = myth("ann").enter("ann", "ann", ROOM)) {
      Granted cid = myth("cid").logIn("cid", "cid");
      for (int i = 0; i < 20; i++) {
        int step = i % 4;
        attempt(() -> {
          GameClient client = myth("cid").dialRoom(ROOM);
          if (step > 0) client.say(new RoomLogin(cid.token(), ""));
          if (step > 1) client.say(new SetPlayerData(myth("cid").data()));
          if (step > 2) client.next();
          client.pullThePlug();
        });
      }
      Inside last = myth("cid").enter(cid, ROOM);
      last.close();
      RunningServer.await(() -> SERVER.players(ROOM) == 1);
      ann.say("alone");
      assertThat(balance(ann)).isZero();
    }
    RunningServer.await(() -> SERVER.players(ROOM) == 0);
    asManyStrangersAsMayCome().forEach(GameClient::close);
  }

  /** How many more came than went, up to the next line of chat. */
  private static int balance(Inside listener) {
    int balance = 0;
    while (true) {
      Packet packet = listener.client().hear();
      if (packet instanceof Broadcast) return balance;
      for (PlayerEntry entry : ((PlayerList) packet).players()) balance += entry.verb() == PlayerEntry.ADD ? 1 : -1;
    }
  }

  @Test
  void whoSaysNothingOrHalfOfItShouldBeGoneWhenTheTimeIsOver() {
    Game game = Game.alephOne(HASTY, "ann");
    try (GameClient silent = game.dialLogin(); GameClient halfOpen = game.dialLogin();
        GameClient slow = game.dialLogin()) {
      halfOpen.sayNoMore();
      slow.say(game.login("ann"));
      silent.takeAllToTheEnd();
      halfOpen.takeAllToTheEnd();
      slow.takeAllToTheEnd();
    }
  }

  /** A login may take a minute there, longer than the client waits for the end. */
  @Test
  void whoBringsATokenAndNoPlayerDataShouldBeGoneAfterFiveSeconds() {
    Game game = Game.alephOne(SERVER, "ann");
    Granted granted = game.logIn("ann", "ann");
    try (GameClient noData = game.dialRoom(26)) {
      long began = System.nanoTime();
      noData.say(new RoomLogin(granted.token(), ""));
      noData.takeAllToTheEnd();
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isGreaterThanOrEqualTo(Duration.ofSeconds(5));
    }
  }

  /** The speaker waits for both listeners after every batch, so that whoever is behind is the one who does not read. */
  @Test
  void aClientThatDoesNotReadShouldBeLetGoAndTheOthersShouldMissNothing() throws Exception {
    Granted deadWeight = myth("cid").logIn("cid", "cid");
    try (Inside ann = myth("ann").enter("ann", "ann", ROOM);
        Inside ben = myth("ben").enter("ben", "ben", ROOM);
        GameClient stuck = GameClient.dial(SERVER.room(ROOM), Line.SEALED, Protocol.room(ClientFamily.MYTH), 4096);
        ExecutorService readers = Executors.newVirtualThreadPerTaskExecutor()) {
      stuck.say(new RoomLogin(deadWeight.token(), ""), new SetPlayerData(myth("cid").data()));
      stuck.next();
      boolean gone = false;
      for (int batch = 0; !gone && batch < 400; batch++) {
        int number = batch;
        Future<Boolean> heard = readers.submit(() -> hearAll(ann, deadWeight.id(), number));
        Future<Boolean> alsoHeard = readers.submit(() -> hearAll(ben, deadWeight.id(), number));
        for (int i = 0; i < 50; i++) {
          ann.say(line(batch, i));
          ann.client().say(new SetPlayerData(state(i % 2)));
        }
        boolean left = heard.get();
        gone = alsoHeard.get() || left;
      }
      assertThat(gone).isTrue();
    }
    RunningServer.await(() -> SERVER.players(ROOM) == 0);
  }

  private static String line(int batch, int number) {
    return batch + "." + number + "." + "x".repeat(1500);
  }

  private static PlayerData state(int busy) {
    PlayerData data = myth("ann").data();
    return new PlayerData(
        data.icon() + busy, 0, 0, data.primaryColor(), data.secondaryColor(), 0, 2180, 444, "ann", "");
  }

  /** Every line of a batch, in order; true if somebody left meanwhile. */
  private static boolean hearAll(Inside listener, int leaver, int batch) {
    boolean left = false;
    for (int i = 0; i < 50; ) {
      Packet packet = listener.client().hear();
      if (packet instanceof Broadcast(var chat)) assertThat(chat.message()).isEqualTo(line(batch, i++));
      else left |= left(packet, leaver).isPresent();
    }
    return left;
  }

  private static Optional<PlayerEntry> left(Packet packet, int leaver) {
    return packet instanceof PlayerList(var entries)
        ? entries.stream().filter(entry -> entry.verb() == PlayerEntry.DELETE && entry.playerId() == leaver).findAny()
        : Optional.empty();
  }
}

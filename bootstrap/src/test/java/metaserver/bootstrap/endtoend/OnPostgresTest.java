package metaserver.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import metaserver.application.identity.PasswordUse;
import metaserver.application.lobby.RoomEdit;
import metaserver.bootstrap.client.Game.Granted;
import metaserver.bootstrap.client.Game.Inside;
import metaserver.bootstrap.client.Game;
import metaserver.bootstrap.client.Line;
import metaserver.bootstrap.command.Installation;
import metaserver.bootstrap.server.Operating;
import metaserver.bootstrap.server.RunningServer;
import metaserver.domain.audit.Party;
import metaserver.domain.identity.NameKey;
import metaserver.domain.identity.Password;
import metaserver.domain.identity.Roles;
import metaserver.domain.lobby.Room;
import metaserver.domain.lobby.RoomId;
import metaserver.network.notices.ServerMessage;
import metaserver.network.players.PlayerEntry;
import metaserver.persistence.embedded.FreePort;
import metaserver.persistence.embedded.PostgresServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is kept, what operators change, and what becomes of the players while the database is away. */
@Timeout(180)
class OnPostgresTest {
  private static final int POSTGRES = 18;
  private static final int ROOM = 0;
  private static final int OTHER_ROOM = 1;
  private static final int ARRIVAL = 26;
  private static final Duration AT_MOST = Duration.ofSeconds(5);

  @RegisterExtension
  static final RunningServer SERVER = RunningServer.onPostgres(POSTGRES)
      .with("changes.poll", "2s").with("db.pool.size", "4").with("db.pool.overflow", "2").with("db.pool.wait", "1s");

  @BeforeAll
  static void openAccounts() {
    for (String name : new String[] {"ann", "ben", "cid", "dis", "pat"}) SERVER.register(name, name);
    for (int i = 0; i < 8; i++) SERVER.register("load" + i, "load");
  }

  @AfterEach
  void nobodyShouldBeLeftBehind() {
    RunningServer.await(() -> SERVER.players(ROOM) + SERVER.players(OTHER_ROOM) + SERVER.players(ARRIVAL) == 0);
  }

  private static Game myth(String nick) {
    return Game.myth(SERVER, Line.SEALED, nick);
  }

  private static List<String> rows(String query, Object... parameters) {
    return Rows.of(SERVER.database(), query, parameters);
  }

  @Test
  void aLoginShouldLeaveARowWithTheHashOfItsTokenAndTheTimeOfTheLogin() {
    Granted first = myth("ann").logIn("ann", "ann");
    Granted second = Game.alephOne(SERVER, "ann").logIn("ann", "ann");
    assertThat(rows("select session_token, user_id, family, build, host(ip_address), revoked_reason from sessions"
        + " where session_token in (?, ?) order by created_at", Rows.hash(first.token()), Rows.hash(second.token())))
        .containsExactly(
            Rows.hash(first.token()) + " " + first.id() + " MYTH 444 127.0.0.1 TAKEN_OVER",
            Rows.hash(second.token()) + " " + first.id() + " ALEPH_ONE 0 127.0.0.1 null");
    assertThat(rows("select 1 from users u join sessions s on s.created_at = u.last_login and s.user_id = u.id"
        + " where session_token = ?", Rows.hash(second.token()))).hasSize(1);
  }

  @Test
  void guestsShouldLeaveNoRow() {
    List<String> before = rows("select count(*) from sessions");
    myth("Gus").logIn("Gus", "");
    Game.alephOne(SERVER, "Gus").logIn("guest", "");
    assertThat(rows("select count(*) from sessions")).isEqualTo(before);
  }

  @Test
  void profilesAndTokensShouldOutliveTheServer() throws Exception {
    Granted granted = myth("|bCid|p the Great").logIn("cid", "cid");
    assertThat(rows("select nick, icon, team from users where username = 'cid'"))
        .containsExactly("|bCid|p the Great 5 The Fallen");
    SERVER.stop();
    SERVER.start();
    try (Inside inside = myth("x").enter(granted, ROOM)) {
      assertThat(inside.entry(inside.id()).playerData().name()).isEqualTo("|bCid|p the Great");
    }
    assertThat(myth("x").keepingTheStoredProfile().logIn("cid", "cid").profile().orElseThrow().name())
        .isEqualTo("|bCid|p the Great");
  }

  @Test
  void whatOperatorsChangeShouldReachTheRunningServerWithinFiveSeconds() {
    try (Installation operator = new Operating(Clock.systemUTC()).open(SERVER.settings());
        Inside ann = myth("ann").enter("ann", "ann", ROOM);
        Inside dis = myth("dis").enter("dis", "dis", ROOM);
        Inside pat = myth("pat").enter("pat", "pat", OTHER_ROOM)) {
      ann.hearOf(PlayerEntry.ADD, dis.id());
      long start = System.nanoTime();
      operator.disableUser().disable(NameKey.of("dis"));
      operator.changePassword().change(NameKey.of("pat"), new Password("new"), PasswordUse.GAME_CLIENTS);
      assertThat(dis.client().hear(ServerMessage.class).code()).isEqualTo(14);
      assertThat(pat.client().hear(ServerMessage.class).code()).isEqualTo(4);
      pat.client().hearTheEnd();
      ann.hearOf(PlayerEntry.DELETE, dis.id());
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(AT_MOST);

      start = System.nanoTime();
      operator.changeRoles().change(NameKey.of("ann"), Roles.ADMINISTRATOR);
      PlayerEntry promoted = ann.hearOf(PlayerEntry.CHANGE, ann.id());
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(AT_MOST);
      assertThat(promoted.flags()).isEqualTo(1);
      assertThat(promoted.caste()).isEqualTo(17);

      operator.enableUser().enable(NameKey.of("dis"));
      assertThat(myth("dis").logIn("dis", "dis").id()).isEqualTo(dis.id());
      assertThat(myth("pat").logInInVain("pat", "pat").code()).isEqualTo(3);
      assertThat(myth("pat").logIn("pat", "new").id()).isEqualTo(pat.id());
    }
  }

  @Test
  void roomsShouldFollowTheOperatorWithinFiveSecondsWithoutARestart() throws Exception {
    try (Installation operator = new Operating(Clock.systemUTC()).open(SERVER.settings())) {
      Granted ben = myth("ben").logIn("ben", "ben");
      Room before = SERVER.sign(ROOM).orElseThrow().room();
      int portBefore = SERVER.room(ROOM);
      try (Inside ann = myth("ann").enter("ann", "ann", ROOM)) {
        int port = FreePort.find();
        edit(operator, Optional.of("Small"), OptionalInt.of(1), OptionalInt.of(port), Optional.empty());
        withinFiveSeconds(() -> SERVER.room(ROOM) == port);
        assertThat(SERVER.sign(ROOM).orElseThrow().room().name()).isEqualTo("Small");
        assertThat(myth("ben").enterInVain(ben, ROOM).code()).isEqualTo(13);
        assertThatExceptionOfType(ConnectException.class).isThrownBy(() -> connect(portBefore));
        assertThat(portShownTo("ben")).isEqualTo(port);
        ann.say("still inside");
        ann.hear("still inside");
        long start = System.nanoTime();
        operator.editRoom().edit(new RoomId(ROOM), RoomEdit.open(false), Party.OPERATOR);
        assertThat(ann.client().await(ServerMessage.class).code()).isEqualTo(18);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(AT_MOST);
        ann.client().hearTheEnd();
        assertThatExceptionOfType(ConnectException.class).isThrownBy(() -> connect(port));
      }
      edit(operator, Optional.of(before.name()), OptionalInt.of(500), OptionalInt.of(0), Optional.of(true));
      withinFiveSeconds(() -> SERVER.sign(ROOM).isPresent());
      myth("ben").enter(myth("ben").logIn("ben", "ben"), ROOM).close();
    }
  }

  private static void edit(
      Installation operator, Optional<String> name, OptionalInt places, OptionalInt port, Optional<Boolean> open) {
    operator.editRoom().edit(new RoomId(ROOM), new RoomEdit(name, Optional.empty(), places, OptionalInt.empty(),
        OptionalInt.empty(), port, Optional.empty(), open), Party.OPERATOR);
  }

  /** Where a newcomer is told to go. */
  private static int portShownTo(String name) {
    return myth(name).logIn(name, name).rooms().rooms().stream()
        .filter(room -> room.roomId() == ROOM).findAny().orElseThrow().port();
  }

  private static void connect(int port) throws IOException {
    new Socket(InetAddress.getLoopbackAddress(), port).close();
  }

  private static void withinFiveSeconds(BooleanSupplier what) {
    long start = System.nanoTime();
    RunningServer.await(what);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(AT_MOST);
  }

  @Test
  void anOutageShouldRefuseLoginsAndLeaveEverythingElseAlone() throws Exception {
    PostgresServer database = PostgresServer.version(POSTGRES);
    Granted ann = myth("ann").logIn("ann", "ann");
    try (Load load = new Load();
        Inside first = myth("ann").enter(ann, ROOM);
        Inside ben = Game.alephOne(SERVER, "ben").enter("ben", "ben", ARRIVAL)) {
      RunningServer.await(() -> load.granted.size() > 20);
      database.stop();
      assertThat(myth("cid").logInInVain("cid", "cid").code()).isEqualTo(1);
      assertThat(Game.alephOne(SERVER, "cid").logInInVain("cid", "cid").code()).isEqualTo(1);
      first.say("who needs a database");
      first.hear("who needs a database");
      ben.say("not me");
      ben.hear("not me");
      try (Inside second = myth("ann").enter(ann, OTHER_ROOM)) {
        first.client().hearTheEnd();
        second.say("moved meanwhile");
        second.hear("moved meanwhile");
      }
      RunningServer.await(() -> load.refused.get() > 0);
      database.start();
      long start = System.nanoTime();
      int before = load.granted.size();
      RunningServer.await(() -> load.granted.size() > before + 8);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(AT_MOST);
      assertThat(Game.alephOne(SERVER, "cid").logIn("cid", "cid").id()).isPositive();
      load.end();
      assertThat(load.granted).isNotEmpty().allSatisfy(token ->
          assertThat(rows("select 1 from sessions where session_token = ?", token)).hasSize(1));
      assertThat(rows("select user_id from sessions where revoked_at is null group by user_id having count(*) > 1"))
          .isEmpty();
      assertThat(rows("select u.id from users u join sessions s on s.user_id = u.id group by u.id"
          + " having max(s.created_at) <> max(u.last_login)")).isEmpty();
    }
  }

  /** Eight players who log in again and again. Each verdict must be a login or code 1. */
  private static final class Load implements AutoCloseable {
    private final Queue<String> granted = new ConcurrentLinkedQueue<>();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicBoolean over = new AtomicBoolean();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Future<?>> players = new ArrayList<>();

    Load() {
      for (int i = 0; i < 8; i++) {
        String name = "load" + i;
        players.add(threads.submit(() -> {
          while (!over.get()) logIn(name);
        }));
      }
    }

    private void logIn(String name) {
      Game game = myth(name);
      game.tryToLogIn(name, "load").ifPresentOrElse(
          login -> granted.add(Rows.hash(login.token())), refused::incrementAndGet);
    }

    /** Fails if any verdict was another than the two. */
    void end() throws Exception {
      over.set(true);
      for (Future<?> player : players) player.get();
    }

    @Override
    public void close() {
      over.set(true);
      threads.close();
    }
  }
}

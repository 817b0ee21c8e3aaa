package metaserver.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import metaserver.application.identity.PasswordUse;
import metaserver.bootstrap.backup.Keeper;
import metaserver.bootstrap.client.Game;
import metaserver.bootstrap.client.Game.Granted;
import metaserver.bootstrap.client.Game.Inside;
import metaserver.bootstrap.client.Line;
import metaserver.bootstrap.command.ExitCode;
import metaserver.bootstrap.command.Installation;
import metaserver.bootstrap.command.Safekeeping.Travel;
import metaserver.bootstrap.server.Operating;
import metaserver.bootstrap.server.RunningServer;
import metaserver.bootstrap.settings.Settings;
import metaserver.bootstrap.settings.SettingsReader;
import metaserver.bootstrap.settings.SettingsReading;
import metaserver.domain.identity.Password;
import metaserver.domain.identity.Roles;
import metaserver.domain.identity.Username;
import metaserver.network.games.RemoveGame;
import metaserver.persistence.embedded.EmbeddedPostgres;
import metaserver.persistence.embedded.Opened;
import metaserver.persistence.embedded.PostgresAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Server and PostgreSQL are killed under load; a backup and the log bring back every login and every result. */
@Timeout(240)
class LostServerTest {
  private static final int PLAYERS = 10;
  /** The first of them only log in, the others play in pairs. */
  private static final int LOGGING_IN = 6;
  private static final int RANKED = 2;
  private static final String RESULTS = """
      select g.id, g.name, g.start_time, g.end_time, s.user_id, s.place, s.score, c.points_after, c.mu_after
      from games g join player_stats s on s.game_id = g.id
      join rated_games r on r.game_id = g.id
      join rating_changes c on c.number = r.number and c.user_id = s.user_id and c.ladder = 16
      where g.state = 'SETTLED'""";
  private static final Travel TO_THE_END = new Travel(Optional.empty(), Optional.empty(), Optional.empty());

  @TempDir private Path place;

  @AfterEach
  void stopWhatWasLeftRunning() {
    if (EmbeddedPostgres.open(data()) instanceof Opened.Owned(EmbeddedPostgres orphan)) orphan.close();
  }

  @Test
  void everythingThatWasAnsweredShouldBeThereAfterARestore() throws Exception {
    Keeper keeper = new Keeper(Clock.systemUTC());
    openAccounts();
    Queue<Granted> granted = new ConcurrentLinkedQueue<>();
    Set<String> results = new HashSet<>();
    try (ServerProcess server = ServerProcess.serve(data(), words());
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(keeper.backup(settings(), silence())).isEqualTo(ExitCode.OK);
      for (int i = 0; i < LOGGING_IN; i++) {
        Game game = game(server, i);
        threads.execute(() -> logInUntilTheServerIsGone(game, granted));
      }
      for (int i = LOGGING_IN; i < PLAYERS; i += 2) {
        Game host = game(server, i);
        Game guest = game(server, i + 1);
        threads.execute(() -> playUntilTheServerIsGone(host, guest));
      }
      PostgresAddress address = EmbeddedPostgres.open(data()).address();
      RunningServer.await(() -> {
        results.addAll(Rows.of(address, RESULTS));
        return granted.size() > 5 * PLAYERS && results.size() > 4 * PLAYERS;
      });
      long postgres = Long.parseLong(Files.readAllLines(data().resolve("cluster/postmaster.pid")).getFirst());
      server.kill();
      ProcessHandle.of(postgres).ifPresent(ProcessHandle::destroyForcibly);
    }
    assertThat(keeper.travel(settings(), TO_THE_END, silence())).isEqualTo(ExitCode.OK);

    try (EmbeddedPostgres restored = ((Opened.Owned) EmbeddedPostgres.open(data())).postgres()) {
      assertThat(granted).allSatisfy(login -> requireItsRow(login, restored.address()));
      assertThat(Rows.of(restored.address(), RESULTS)).containsAll(results);
    }
    try (Installation operator = new Operating(Clock.systemUTC()).open(settings())) {
      assertThat(operator.ratings().recompute().recompute(false).shifts())
          .as("where players stand, against the games").isEmpty();
    }
  }

  /** What the server promised by its answer. */
  private static void requireItsRow(Granted login, PostgresAddress restored) {
    assertThat(Rows.of(restored, "select 1 from sessions where session_token = ?", Rows.hash(login.token())))
        .hasSize(1);
  }

  private static void logInUntilTheServerIsGone(Game game, Queue<Granted> granted) {
    try {
      while (true) granted.add(game.logIn(game.data().name(), "secret"));
    } catch (AssertionError | RuntimeException gone) {
      return;
    }
  }

  private static void playUntilTheServerIsGone(Game hosting, Game visiting) {
    try (Inside host = hosting.enter(hosting.data().name(), "secret", RANKED);
        Inside guest = visiting.enter(visiting.data().name(), "secret", RANKED)) {
      for (int n = 0; true; n++) {
        Duel duel = Duel.start(host, guest, "duel " + n);
        duel.report(host);
        duel.report(guest);
        host.client().say(new RemoveGame());
      }
    } catch (AssertionError | RuntimeException gone) {
      return;
    }
  }

  private static Game game(ServerProcess server, int player) {
    return Game.myth(server, Line.SEALED, "player" + player);
  }

  private void openAccounts() {
    try (Installation operator = new Operating(Clock.systemUTC()).open(settings())) {
      for (int i = 0; i < PLAYERS; i++) {
        operator.registerUser().register(
            new Username("player" + i), new Password("secret"), PasswordUse.GAME_CLIENTS, Roles.NONE);
      }
    }
  }

  private Path data() {
    return place.resolve("data");
  }

  private Map<String, String> options() {
    return Map.ofEntries(Map.entry("database", "embedded"), Map.entry("bind.address", "127.0.0.1"),
        Map.entry("login.port", "0"), Map.entry("room.first.port", "0"), Map.entry("ops.port", "off"),
        Map.entry("site.port", "off"),
        Map.entry("password.memory", "1MiB"), Map.entry("password.passes", "1"), Map.entry("db.pool.size", "4"),
        Map.entry("games.probe", "off"), Map.entry("backup.directory", place.resolve("backups").toString()),
        Map.entry("backup.wal.archive", "on"));
  }

  private List<String> words() {
    return options().entrySet().stream().flatMap(option ->
        Stream.of("--" + option.getKey().replace('.', '-'), option.getValue())).toList();
  }

  private Settings settings() {
    Map<String, String> all = new HashMap<>(options());
    all.put("data", data().toString());
    return ((SettingsReading.Complete) new SettingsReader(Map.of(), Path.of("target"))
        .read(all, Optional.empty())).settings();
  }

  private static PrintWriter silence() {
    return new PrintWriter(PrintWriter.nullWriter());
  }
}

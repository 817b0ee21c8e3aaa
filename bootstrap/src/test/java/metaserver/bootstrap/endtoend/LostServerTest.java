package metaserver.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import metaserver.application.identity.PasswordUse;
import metaserver.bootstrap.backup.Keeper;
import metaserver.bootstrap.client.Game;
import metaserver.bootstrap.client.Game.Granted;
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
import metaserver.persistence.embedded.EmbeddedPostgres;
import metaserver.persistence.embedded.Opened;
import metaserver.persistence.embedded.PostgresAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Server and PostgreSQL are killed under load; a backup and the log bring everything back that was answered. */
@Timeout(240)
class LostServerTest {
  private static final int PLAYERS = 6;
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
    try (ServerProcess server = ServerProcess.serve(data(), words()); ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(keeper.backup(settings(), silence())).isEqualTo(ExitCode.OK);
      for (int i = 0; i < PLAYERS; i++) {
        Game game = Game.myth(server, Line.SEALED, "player" + i);
        threads.execute(() -> logInUntilTheServerIsGone(game, granted));
      }
      RunningServer.await(() -> granted.size() > 5 * PLAYERS);
      long postgres = Long.parseLong(Files.readAllLines(data().resolve("cluster/postmaster.pid")).getFirst());
      server.kill();
      ProcessHandle.of(postgres).ifPresent(ProcessHandle::destroyForcibly);
    }
    assertThat(keeper.travel(settings(), TO_THE_END, silence())).isEqualTo(ExitCode.OK);

    try (EmbeddedPostgres restored = ((Opened.Owned) EmbeddedPostgres.open(data())).postgres()) {
      assertThat(granted).allSatisfy(login -> requireItsRow(login, restored.address()));
    }
  }

  /** What the server promised by its answer. */
  private static void requireItsRow(Granted login, PostgresAddress restored) {
    assertThat(Rows.of(restored, "select 1 from sessions where session_token = ?", Rows.hash(login.token()))).hasSize(1);
  }

  private static void logInUntilTheServerIsGone(Game game, Queue<Granted> granted) {
    try {
      while (true) granted.add(game.logIn(game.data().name(), "secret"));
    } catch (AssertionError | RuntimeException gone) {
      return;
    }
  }

  private void openAccounts() {
    try (Installation operator = new Operating(Clock.systemUTC()).open(settings())) {
      for (int i = 0; i < PLAYERS; i++) {
        operator.registerUser().register(new Username("player" + i), new Password("secret"), PasswordUse.GAME_CLIENTS, Roles.NONE);
      }
    }
  }

  private Path data() {
    return place.resolve("data");
  }

  private Map<String, String> options() {
    return Map.of("database", "embedded", "bind.address", "127.0.0.1", "login.port", "0", "room.first.port", "0", "ops.port", "off",
        "password.memory", "1MiB", "password.passes", "1", "db.pool.size", "4",
        "backup.directory", place.resolve("backups").toString(), "backup.wal.archive", "on");
  }

  private List<String> words() {
    return options().entrySet().stream().flatMap(option ->
        Stream.of("--" + option.getKey().replace('.', '-'), option.getValue())).toList();
  }

  private Settings settings() {
    Map<String, String> all = new HashMap<>(options());
    all.put("data", data().toString());
    return ((SettingsReading.Complete) new SettingsReader(Map.of(), Path.of("target")).read(all, Optional.empty())).settings();
  }

  private static PrintWriter silence() {
    return new PrintWriter(PrintWriter.nullWriter());
  }
}

package metaserver.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

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
import metaserver.bootstrap.client.Game;
import metaserver.bootstrap.client.Game.Granted;
import metaserver.bootstrap.client.Game.Inside;
import metaserver.bootstrap.client.Line;
import metaserver.bootstrap.command.Installation;
import metaserver.bootstrap.server.Operating;
import metaserver.bootstrap.server.RunningServer;
import metaserver.bootstrap.settings.Settings;
import metaserver.bootstrap.settings.SettingsReader;
import metaserver.bootstrap.settings.SettingsReading;
import metaserver.domain.identity.Password;
import metaserver.domain.identity.Username;
import metaserver.persistence.embedded.EmbeddedPostgres;
import metaserver.persistence.embedded.Opened;
import metaserver.persistence.embedded.PostgresAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A server on its own PostgreSQL is killed while many log in; the next one goes on where it was. */
@Timeout(240)
class KilledServerTest {
  private static final int PLAYERS = 12;
  private static final int ROOM = 0;
  private static final Map<String, String> OPTIONS = Map.of(
      "database", "embedded", "bind.address", "127.0.0.1", "login.port", "0", "room.first.port", "0",
      "password.memory", "1MiB", "password.passes", "1", "db.pool.size", "4");

  @TempDir private Path data;

  /** Whatever became of the servers, no PostgreSQL of theirs stays behind. */
  @AfterEach
  void stopWhatWasLeftRunning() {
    if (EmbeddedPostgres.open(data) instanceof Opened.Owned(EmbeddedPostgres orphan)) orphan.close();
  }

  @Test
  void everyLoginThatWasAnsweredShouldHaveItsRowAfterAKillAndTheNextStartShouldGoOn() throws Exception {
    openAccounts();
    Queue<Granted> granted = new ConcurrentLinkedQueue<>();
    try (ServerProcess first = ServerProcess.serve(data, options()); ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < PLAYERS; i++) {
        Game game = Game.myth(first, Line.SEALED, "player" + i);
        threads.execute(() -> logInUntilTheServerIsGone(game, granted));
      }
      RunningServer.await(() -> granted.size() > 10 * PLAYERS);
      first.kill();
    }
    try (ServerProcess second = ServerProcess.serve(data, options())) {
      PostgresAddress address = EmbeddedPostgres.open(data).address();
      assertThat(granted).allSatisfy(login ->
          assertThat(Rows.of(address, "select 1 from sessions where session_token = ?", Rows.hash(login.token()))).hasSize(1));
      Game game = Game.myth(second, Line.SEALED, "player");
      Granted again = game.logIn("player0", "secret");
      try (Inside inside = game.enter(again, ROOM)) {
        inside.say("as if nothing had happened");
        inside.hear("as if nothing had happened");
      }
      assertThat(second.stop()).isEqualTo(143);
    }
  }

  private static void logInUntilTheServerIsGone(Game game, Queue<Granted> granted) {
    try {
      while (true) granted.add(game.logIn(game.data().name(), "secret"));
    } catch (AssertionError | RuntimeException gone) {
      return;
    }
  }

  private static List<String> options() {
    return OPTIONS.entrySet().stream().flatMap(option ->
        Stream.of("--" + option.getKey().replace('.', '-'), option.getValue())).toList();
  }

  private void openAccounts() {
    Map<String, String> all = new HashMap<>(OPTIONS);
    all.put("data", data.toString());
    Settings settings = ((SettingsReading.Complete) new SettingsReader(Map.of(), Path.of("target")).read(all, Optional.empty())).settings();
    try (Installation operator = new Operating(Clock.systemUTC()).open(settings)) {
      for (int i = 0; i < PLAYERS; i++) {
        operator.registerUser().register(new Username("player" + i), new Password("secret"), PasswordUse.GAME_CLIENTS, false);
      }
    }
  }
}

package metaserver.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import metaserver.bootstrap.client.Game;
import metaserver.bootstrap.client.Game.Granted;
import metaserver.bootstrap.client.Game.Inside;
import metaserver.bootstrap.client.Line;
import metaserver.bootstrap.server.RunningServer;
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

  @TempDir private Path data;

  @AfterEach
  void stopWhatWasLeftRunning() {
    new OwnPostgres(data).stopWhatIsLeft();
  }

  @Test
  void everyLoginThatWasAnsweredShouldHaveItsRowAfterAKillAndTheNextStartShouldGoOn() throws Exception {
    OwnPostgres postgres = new OwnPostgres(data);
    postgres.register(PLAYERS);
    Queue<Granted> granted = new ConcurrentLinkedQueue<>();
    try (ServerProcess first = postgres.serve(Map.of());
        ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < PLAYERS; i++) {
        Game game = Game.myth(first, Line.SEALED, "player" + i);
        threads.execute(() -> logInUntilTheServerIsGone(game, granted));
      }
      RunningServer.await(() -> granted.size() > 10 * PLAYERS);
      first.kill();
    }
    try (ServerProcess second = postgres.serve(Map.of())) {
      PostgresAddress address = postgres.address();
      assertThat(granted).allSatisfy(login ->
          assertThat(Rows.of(address, "select 1 from sessions where session_token = ?", Rows.hash(login.token())))
              .hasSize(1));
      Game game = Game.myth(second, Line.SEALED, "player");
      Granted again = game.logIn("player0", OwnPostgres.PASSWORD);
      try (Inside inside = game.enter(again, ROOM)) {
        inside.say("as if nothing had happened");
        inside.hear("as if nothing had happened");
      }
      assertThat(second.stop()).isZero();
    }
  }

  private static void logInUntilTheServerIsGone(Game game, Queue<Granted> granted) {
    try {
      while (true) granted.add(game.logIn(game.data().name(), OwnPostgres.PASSWORD));
    } catch (AssertionError | RuntimeException gone) {
      return;
    }
  }
}

package metaserver.bootstrap.endtoend;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import metaserver.application.identity.PasswordUse;
import metaserver.bootstrap.command.Installation;
import metaserver.bootstrap.server.Operating;
import metaserver.bootstrap.settings.SettingsReader;
import metaserver.bootstrap.settings.SettingsReading;
import metaserver.domain.identity.Password;
import metaserver.domain.identity.Roles;
import metaserver.domain.identity.Username;
import metaserver.persistence.embedded.EmbeddedPostgres;
import metaserver.persistence.embedded.Opened;
import metaserver.persistence.embedded.PostgresAddress;

/** A data directory with a PostgreSQL of its own, for servers in processes of theirs. */
record OwnPostgres(Path data) {
  static final String PASSWORD = "secret";
  private static final Map<String, String> OPTIONS = Map.of(
      "database", "embedded", "bind.address", "127.0.0.1", "login.port", "0", "room.first.port", "0", "ops.port", "off",
      "password.memory", "1MiB", "password.passes", "1", "db.pool.size", "4", "games.probe", "off", "site.port", "off");

  /** Starts a server on it. */
  ServerProcess serve(Map<String, String> more) {
    Map<String, String> all = new HashMap<>(OPTIONS);
    all.putAll(more);
    List<String> words = all.entrySet().stream()
        .flatMap(option -> Stream.of("--" + option.getKey().replace('.', '-'), option.getValue())).toList();
    return ServerProcess.serve(data, words);
  }

  /** Opens accounts: player0, player1 and so on. */
  void register(int players) {
    Map<String, String> all = new HashMap<>(OPTIONS);
    all.put("data", data.toString());
    var reading = (SettingsReading.Complete) new SettingsReader(Map.of(), Path.of("target"))
        .read(all, Optional.empty());
    try (Installation operator = new Operating(Clock.systemUTC()).open(reading.settings())) {
      for (int i = 0; i < players; i++) {
        operator.registerUser().register(
            new Username("player" + i), new Password(PASSWORD), PasswordUse.GAME_CLIENTS, Roles.NONE);
      }
    }
  }

  /** While a server runs. */
  PostgresAddress address() {
    return EmbeddedPostgres.open(data).address();
  }

  /** Whatever became of the servers, no PostgreSQL of theirs stays behind. */
  void stopWhatIsLeft() {
    if (EmbeddedPostgres.open(data) instanceof Opened.Owned(EmbeddedPostgres orphan)) orphan.close();
  }
}

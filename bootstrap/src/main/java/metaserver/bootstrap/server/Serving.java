package metaserver.bootstrap.server;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import metaserver.bootstrap.backup.BackupSchedule;
import metaserver.bootstrap.command.ExitCode;
import metaserver.bootstrap.command.Logging;
import metaserver.bootstrap.settings.DatabaseSettings;
import metaserver.bootstrap.settings.Settings;
import metaserver.bootstrap.storage.Database;
import metaserver.bootstrap.storage.MemoryModule;
import metaserver.bootstrap.storage.PostgresModule;
import metaserver.persistence.postgres.platform.PostgresStore;

/**
 * The command {@code serve}: opens the database, runs the server until a signal comes, waits for
 * the games in progress, and stops both in that order.
 */
public final class Serving {
  private final InstantSource clock;

  public Serving(InstantSource clock) {
    this.clock = clock;
  }

  public int serve(Settings settings, PrintWriter out) {
    Logging.write(settings.log());
    StopSignals stop = StopSignals.taken();
    CountDownLatch stopped = new CountDownLatch(1);
    Thread onSignal = new Thread(() -> {
      stop.say(StopSignals.Kind.INT);
      awaitQuietly(stopped);
      Logging.end();
    }, "signal");
    Runtime.getRuntime().addShutdownHook(onSignal);
    try {
      return run(settings, out, stop);
    } finally {
      stopped.countDown();
    }
  }

  private int run(Settings settings, PrintWriter out, StopSignals stop) {
    return switch (settings.database()) {
      case DatabaseSettings.Memory(var users) -> {
        var memory = DaggerMemoryServer.factory().create(MemoryModule.of(users), settings, clock);
        yield until(stop, memory, Optional.empty(), settings, out);
      }
      case DatabaseSettings.Embedded embedded -> {
        try (Database database = Database.openForServer(embedded, settings);
            ServerFile _ = ServerFile.write(settings)) {
          yield onPostgres(database, settings, out, stop);
        }
      }
      case DatabaseSettings.Postgres postgres -> {
        try (Database database = Database.openForServer(postgres); ServerFile _ = ServerFile.write(settings)) {
          yield onPostgres(database, settings, out, stop);
        }
      }
    };
  }

  private int onPostgres(Database database, Settings settings, PrintWriter out, StopSignals stop) {
    try (PostgresStore store = database.migrated()) {
      ServerGraph graph = DaggerPostgresServer.factory().create(new PostgresModule(store), settings, clock);
      return until(stop, graph, Optional.of(new BackupSchedule(settings, database.direct(), clock)), settings, out);
    }
  }

  private int until(
      StopSignals stop, ServerGraph graph, Optional<BackupSchedule> backups, Settings settings, PrintWriter out) {
    try (Server server = Server.start(graph, settings, backups)) {
      Announcement.print(server, settings, out);
      server.lost().thenRun(() -> stop.say(StopSignals.Kind.INT));
      awaitStop(server, settings, stop);
      out.println("Stopping.");
      out.flush();
      return server.lost().isDone() ? ExitCode.ERROR : ExitCode.OK;
    }
  }

  /** Ctrl-C waits for no game: somebody sits there. */
  private void awaitStop(Server server, Settings settings, StopSignals stop) {
    try {
      switch (stop.await()) {
        case TERM -> server.drain(settings.operation().drainLimit(), stop, clock);
        case INT -> {}
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}

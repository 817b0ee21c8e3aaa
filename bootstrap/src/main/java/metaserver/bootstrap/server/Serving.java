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
 * the games in progress, and stops both in that order. A signal that comes earlier ends the start.
 */
public final class Serving {
  private final InstantSource clock;
  private final String launcher;

  /** @param launcher how the program is called here, to be told to operators */
  public Serving(InstantSource clock, String launcher) {
    this.clock = clock;
    this.launcher = launcher;
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
    Start start = new Start(stop, settings.operation().stopLimit());
    return switch (settings.database()) {
      case DatabaseSettings.Memory(var users) -> {
        ServerGraph memory = DaggerMemoryServer.factory().create(MemoryModule.of(users), settings, clock);
        StopLimit limit = new StopLimit(settings.operation().stopLimit());
        Server server = start.whole(() -> Server.start(memory, settings, Optional.empty(), limit));
        yield until(stop, server, settings, out);
      }
      case DatabaseSettings.Embedded embedded -> {
        try (Database database = start.breakable(() -> Database.openForServer(embedded, settings));
            ServerFile _ = ServerFile.write(settings)) {
          yield onPostgres(database, settings, out, stop, start);
        }
      }
      case DatabaseSettings.Postgres postgres -> {
        try (Database database = Database.openForServer(postgres); ServerFile _ = ServerFile.write(settings)) {
          yield onPostgres(database, settings, out, stop, start);
        }
      }
    };
  }

  /** The pool is closed within the limit of the stop too. */
  private int onPostgres(Database database, Settings settings, PrintWriter out, StopSignals stop, Start start) {
    StopLimit limit = new StopLimit(settings.operation().stopLimit());
    PostgresStore store = start.breakable(database::migrated);
    try {
      ServerGraph graph = DaggerPostgresServer.factory().create(new PostgresModule(store), settings, clock);
      var backups = Optional.of(new BackupSchedule(settings, database.direct(), clock));
      return until(stop, start.whole(() -> Server.start(graph, settings, backups, limit)), settings, out);
    } finally {
      close(store, limit);
    }
  }

  private static void close(PostgresStore store, StopLimit limit) {
    try {
      limit.give(StopLimit.Step.POOL, store::close);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private int until(StopSignals stop, Server started, Settings settings, PrintWriter out) {
    try (Server server = started) {
      Announcement.print(server, settings, launcher, out);
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

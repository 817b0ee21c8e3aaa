package metaserver.bootstrap.server;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.stream.Collectors;
import metaserver.application.identity.ChangePassword;
import metaserver.application.identity.ChangeRoles;
import metaserver.application.identity.DisableUser;
import metaserver.application.identity.EnableUser;
import metaserver.application.identity.RegisterUser;
import metaserver.application.lobby.EditRoom;
import metaserver.bootstrap.command.BanDesk;
import metaserver.bootstrap.command.ExitCode;
import metaserver.bootstrap.command.Installation;
import metaserver.bootstrap.settings.Settings;
import metaserver.bootstrap.storage.Database;
import metaserver.bootstrap.storage.PostgresModule;
import metaserver.persistence.postgres.platform.PostgresStore;

/** What operators do to the configured database, whether or not a server runs on it. */
public final class Operating {
  private final InstantSource clock;

  public Operating(InstantSource clock) {
    this.clock = clock;
  }

  public int migrate(Settings settings, PrintWriter out) {
    try (Database database = Database.open(settings)) {
      int steps = database.migrate();
      try (PostgresStore store = database.untouched()) {
        graph(store, settings).prepareMonths().prepare();
      }
      out.println(steps == 0 ? "The schema is up to date." : "Migrations run: " + steps + ".");
      return ExitCode.OK;
    }
  }

  public String pendingSql(Settings settings) {
    try (Database database = Database.open(settings)) {
      return database.pending().stream()
          .map(step -> "-- " + step.version() + " " + step.description() + "\n" + step.sql().strip() + "\n")
          .collect(Collectors.joining("\n"));
    }
  }

  public Installation open(Settings settings) {
    Database database = Database.open(settings);
    try {
      return installation(database, database.migrated(), settings);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private OperatorGraph graph(PostgresStore store, Settings settings) {
    return DaggerOperatorGraph.factory().create(new PostgresModule(store), settings, clock);
  }

  private Installation installation(Database database, PostgresStore store, Settings settings) {
    OperatorGraph graph = graph(store, settings);
    return new Installation(
        graph.users(),
        graph.registerUser(),
        new ChangePassword(graph.accounts(), graph.passwordHasher()),
        new DisableUser(graph.accounts()),
        new EnableUser(graph.accounts()),
        new ChangeRoles(graph.accounts()),
        graph.rooms(),
        graph.addRoom(),
        graph.editRoom(),
        new BanDesk(graph.issueBan(), graph.liftBan(), graph.bans(), clock),
        graph.announcements(),
        graph.ratings(),
        graph.ladders(),
        graph.privacy(),
        graph.records(),
        graph.accountDesk(),
        () -> {
          graph.passwordHasher().close();
          store.close();
          database.close();
        });
  }
}

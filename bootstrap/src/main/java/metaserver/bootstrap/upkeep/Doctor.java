package metaserver.bootstrap.upkeep;

import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import metaserver.bootstrap.command.CommandFailure;
import metaserver.bootstrap.command.ExitCode;
import metaserver.bootstrap.settings.DatabaseSettings;
import metaserver.bootstrap.settings.Settings;
import metaserver.bootstrap.storage.Database;
import metaserver.domain.store.StoreUnavailable;
import metaserver.persistence.postgres.lobby.MyBatisRoomRepository;
import metaserver.persistence.postgres.platform.PostgresStore;

/** The command {@code doctor}: one line for each thing it looked at. */
public final class Doctor {
  private final InstantSource clock;

  public Doctor(InstantSource clock) {
    this.clock = clock;
  }

  public int examine(Settings settings, PrintWriter out) {
    List<Finding> findings = new ArrayList<>(MachineCheck.of(settings));
    findings.addAll(database(settings));
    if (!(settings.database() instanceof DatabaseSettings.Memory)) {
      findings.addAll(BackupCheck.of(settings.backups(), clock.instant()));
    }
    findings.forEach(finding -> out.println(finding.line()));
    return findings.stream().anyMatch(finding -> finding.grade() == Finding.Grade.WRONG) ? ExitCode.ERROR : ExitCode.OK;
  }

  private List<Finding> database(Settings settings) {
    if (settings.database() instanceof DatabaseSettings.Memory) {
      return List.of(Finding.doubtful("database", "in memory, nothing is kept",
          "leave database at auto for one that is"));
    }
    try (Database database = Database.open(settings); PostgresStore store = database.untouched()) {
      boolean pooled = isPooled(database, store);
      Finding pooler = DatabaseCheck.pooler(settings, pooled);
      if (pooler.grade() == Finding.Grade.WRONG) return List.of(pooler); // nothing else can be relied on
      int pending = database.pending().size();
      List<Finding> findings = new ArrayList<>(DatabaseCheck.of(pooler, pending, store.state(), clock.instant()));
      if (!pooled) {
        findings.add(DatabaseCheck.connections(settings.database(), store.state().setting("max_connections")));
      }
      if (pending == 0) {
        findings.addAll(MachineCheck.rooms(settings.listeners(), new MyBatisRoomRepository(store).all()));
      }
      return findings;
    } catch (CommandFailure | StoreUnavailable e) {
      return List.of(Finding.wrong("database", String.valueOf(e.getMessage()),
          "is it running, and are the settings its own?"));
    }
  }

  private static boolean isPooled(Database database, PostgresStore store) {
    try {
      return store.state().behindPooler();
    } catch (StoreUnavailable e) {
      database.pending(); // says better what is wrong with the way to it
      throw e;
    }
  }
}

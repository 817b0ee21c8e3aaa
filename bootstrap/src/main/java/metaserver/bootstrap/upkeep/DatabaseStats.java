package metaserver.bootstrap.upkeep;

import java.io.PrintWriter;
import java.util.List;
import metaserver.bootstrap.command.ExitCode;
import metaserver.bootstrap.settings.Settings;
import metaserver.bootstrap.storage.Database;
import metaserver.persistence.postgres.platform.DatabaseState;
import metaserver.persistence.postgres.platform.DatabaseState.IndexState;
import metaserver.persistence.postgres.platform.DatabaseState.TableState;
import metaserver.persistence.postgres.platform.DatabaseState.Whole;
import metaserver.persistence.postgres.platform.PostgresStore;

/** The command {@code db stats}. */
public final class DatabaseStats {
  private static final double ENOUGH_HITS = 0.95;

  private DatabaseStats() {}

  public static int tell(Settings settings, PrintWriter out) {
    try (Database database = Database.open(settings); PostgresStore store = database.untouched()) {
      database.pending(); // says best what is wrong with the way to it
      tell(store.state(), out);
      return ExitCode.OK;
    }
  }

  private static void tell(DatabaseState state, PrintWriter out) {
    Whole whole = state.whole();
    out.printf("Database %s: %s, %d connections, %.1f %% of blocks found in memory%s, %d deadlocks "
            + "(counted since %s).%n",
        whole.name(), size(whole.bytes()), whole.connections(), whole.cacheHits() * 100,
        whole.cacheHits() < ENOUGH_HITS ? " (raise shared_buffers)" : "", whole.deadlocks(), whole.since());
    out.println();
    out.println("      SIZE        ROWS  DEAD ROWS  VACUUM AT    SCANS  BY INDEX  LAST VACUUM          TABLE");
    state.tables().forEach(table -> out.println(row(table)));
    indexes(out, "Indexes that no query has used", state.unusedIndexes());
    indexes(out, "Indexes that do what another does", state.duplicateIndexes());
  }

  private static String row(TableState table) {
    return String.format("%10s  %10d  %9d  %9d  %7d  %8d  %-19s  %s", size(table.bytes()), table.rows(),
        table.deadRows(), table.vacuumAt(), table.scans(), table.indexScans(),
        table.lastVacuum().map(at -> at.substring(0, 19)).orElse("never"), table.name());
  }

  private static void indexes(PrintWriter out, String what, List<IndexState> indexes) {
    out.println();
    out.println(what + (indexes.isEmpty() ? ": none." : ":"));
    indexes.forEach(index -> out.printf("%10s  %s on %s%n", size(index.bytes()), index.name(), index.table()));
  }

  private static String size(long bytes) {
    return bytes < 10L * 1024 * 1024 ? bytes / 1024 + " KiB" : bytes / 1024 / 1024 + " MiB";
  }
}

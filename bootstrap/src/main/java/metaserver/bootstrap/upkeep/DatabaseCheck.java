package metaserver.bootstrap.upkeep;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import metaserver.bootstrap.settings.DatabaseSettings;
import metaserver.bootstrap.settings.Pooler;
import metaserver.bootstrap.settings.Settings;
import metaserver.persistence.postgres.platform.DatabaseState;

/** What the doctor asks the database. */
final class DatabaseCheck {
  private static final int OLDEST = 150000;
  /** Connections for operators' commands, backups and PostgreSQL's administrators. */
  private static final int FOR_OTHERS = 10;
  private static final double CLOCK_TOLERANCE_SECONDS = 2;

  private DatabaseCheck() {}

  static List<Finding> of(Finding pooler, int pendingMigrations, DatabaseState state, Instant now) {
    List<Finding> findings = new ArrayList<>();
    findings.add(version(state.server()));
    findings.add(pendingMigrations == 0 ? Finding.fine("schema", "version " + state.schema())
        : Finding.doubtful("schema", pendingMigrations + " migrations are pending",
            "metaserver migrate, or start the server"));
    findings.add(durability(state));
    findings.add(clock(state.clockAhead(now.toEpochMilli() / 1e3)));
    findings.add(pooler);
    findings.add(vacuum(state.setting("autovacuum")));
    findings.add(archive(state.setting("archive_mode"), state.failingArchive()));
    return findings;
  }

  private static Finding version(int version) {
    String shown = "PostgreSQL " + version / 10000 + "." + version % 10000;
    return version >= OLDEST ? Finding.fine("database", shown)
        : Finding.wrong("database", shown + " is too old", "needs 15 or newer");
  }

  private static Finding durability(DatabaseState state) {
    List<String> off = List.of("fsync", "full_page_writes", "synchronous_commit").stream()
        .filter(name -> state.setting(name).filter("off"::equals).isPresent()).toList();
    return off.isEmpty() ? Finding.fine("durability", "what was answered survives a power cut")
        : Finding.wrong("durability", String.join(", ", off) + " is off: a power cut loses data",
            "set it to on in postgresql.conf");
  }

  private static Finding clock(double ahead) {
    String shown = String.format("%.1f s between this machine and the database", Math.abs(ahead));
    return Math.abs(ahead) <= CLOCK_TOLERANCE_SECONDS ? Finding.fine("clock", shown)
        : Finding.wrong("clock", shown, "keep both by NTP (timedatectl set-ntp true)");
  }

  static Finding pooler(Settings settings, boolean pooled) {
    boolean told = settings.database() instanceof DatabaseSettings.Postgres(var server, _)
        && server.pooler() instanceof Pooler.Transaction;
    if (pooled && !told) {
      return Finding.wrong("pooler", "a pooler stands before the database and the server does not know",
          "DB_POOLER=transaction and DB_DIRECT_PORT, see docs/ops/pooling.md");
    }
    return Finding.fine("pooler", pooled ? "in transaction mode" : told ? "told of, not met" : "none");
  }

  /** @param most that the server allows in all, some of them to administrators only */
  static Finding connections(DatabaseSettings settings, Optional<String> most) {
    int wanted = switch (settings) {
      case DatabaseSettings.Embedded(var pool) -> pool.size() + pool.overflow();
      case DatabaseSettings.Postgres(_, var pool) -> pool.size() + pool.overflow();
      case DatabaseSettings.Memory _ -> 0;
    };
    int allowed = most.map(Integer::parseInt).orElse(Integer.MAX_VALUE);
    String shown = "the pool takes up to " + wanted + " of " + allowed + " connections";
    return wanted + FOR_OTHERS <= allowed ? Finding.fine("pool", shown)
        : Finding.wrong("pool", shown, "raise max_connections, or lower db.pool.size and db.pool.overflow");
  }

  private static Finding vacuum(Optional<String> mode) {
    return mode.filter("off"::equals).isPresent()
        ? Finding.wrong("vacuum", "autovacuum is off: dead rows stay for ever",
            "set autovacuum = on in postgresql.conf")
        : Finding.fine("vacuum", "comes by itself");
  }

  /** @param failing the segment that cannot be archived */
  static Finding archive(Optional<String> mode, Optional<String> failing) {
    if (failing.isPresent()) {
      return Finding.wrong("archive", "segment " + failing.get() + " cannot be archived: the log fills the disk",
          "PostgreSQL's own log says why (embedded: data/postgres.log)");
    }
    return mode.filter("off"::equals).isPresent()
        ? Finding.doubtful("archive", "changes are not archived: a restore goes back to the last backup",
            "see docs/ops/backup.md")
        : Finding.fine("archive", "archive_mode is " + mode.orElse("unknown"));
  }
}

package metaserver.persistence.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import metaserver.persistence.embedded.EmbeddedPostgres;
import metaserver.persistence.embedded.IdleCluster;
import metaserver.persistence.embedded.Opened;
import metaserver.persistence.embedded.PostgresAddress;
import metaserver.persistence.embedded.PostgresBinaries;
import metaserver.persistence.embedded.PostgresTuning;
import metaserver.persistence.postgres.platform.PostgresSettings;

/**
 * Moves an embedded database to another major version of PostgreSQL, in a cluster of its own that takes the old one's
 * place when it holds the same.
 *
 * @param data the data directory
 * @param old the programs that the cluster was made by
 * @param shipped those that it is moved to
 */
public record ClusterUpgrade(Path data, PostgresBinaries old, PostgresBinaries shipped, PostgresTuning tuning) {

  /**
   * What came of it.
   *
   * @param kept where the old cluster is
   */
  public record Upgraded(String from, Path kept, SortedMap<String, TableSum> tables) {
    public long rows() {
      return tables.values().stream().mapToLong(TableSum::rows).sum();
    }
  }

  /** The major version that made the cluster of a data directory. */
  public static String version(Path data) {
    return BackupFailure.told("the data directory " + data, () -> {
      try (IdleCluster idle = IdleCluster.of(data)) {
        return idle.version().orElseThrow(() -> new BackupFailure("there is no embedded database in " + data));
      }
    });
  }

  /**
   * Moves it.
   *
   * @param now ends the name under which the old cluster is kept
   * @throws BackupFailure with the old cluster in its place
   */
  public Upgraded run(Instant now) {
    return BackupFailure.told("the database in " + data + " cannot be upgraded", () -> {
      String version = version(data);
      Path fresh = data.resolve("upgrading");
      Trees.delete(fresh);
      try {
        Files.createDirectories(fresh);
        SortedMap<String, TableSum> tables = copy(fresh);
        try (IdleCluster idle = IdleCluster.of(data)) {
          // first, while the old cluster is still in its place
          if (tuning.archive().isPresent()) {
            beginArchiveAnew(tuning.archive().get().directory(), BackupFolder.stamp(now));
          }
          return new Upgraded(version, idle.replaceBy(fresh, BackupFolder.stamp(now)).orElseThrow(), tables);
        }
      } finally {
        Trees.delete(fresh);
      }
    });
  }

  private SortedMap<String, TableSum> copy(Path fresh) throws IOException {
    PostgresBinaries programs = new PostgresBinaries.Unpacked(shipped.home(fresh));
    // in a directory of their own, since whoever starts in one removes other programs there
    Path left = old.home(Files.createDirectory(fresh.resolve("old")));
    try (EmbeddedPostgres from = own(data, new PostgresBinaries.Unpacked(left));
        EmbeddedPostgres to = own(fresh, programs)) {
      return new TableCopy(settings(from.address()), settings(to.address())).run();
    }
  }

  /** A new cluster counts its segments from 1 again, and nothing in an archive is ever overwritten. */
  private static void beginArchiveAnew(Path archive, String stamp) throws IOException {
    if (Files.exists(archive)) Files.move(archive, archive.resolveSibling(archive.getFileName() + "." + stamp));
  }

  private EmbeddedPostgres own(Path directory, PostgresBinaries programs) {
    return switch (EmbeddedPostgres.open(directory, programs, tuning.withArchive(Optional.empty()))) {
      case Opened.Owned(EmbeddedPostgres postgres) -> postgres;
      case Opened.Running(_, long owner) ->
          throw new BackupFailure("process " + owner + " runs on " + directory + "; stop it");
    };
  }

  private static PostgresSettings settings(PostgresAddress address) {
    return PostgresSettings.of(address.host(), address.port(), address.user(), address.password(), address.database());
  }
}

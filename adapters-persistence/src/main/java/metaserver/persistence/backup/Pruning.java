package metaserver.persistence.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Removes the backups that a {@link Retention} lets go, and the write-ahead log that no kept one needs.
 *
 * @param wal the archive, if there is one
 */
public record Pruning(BackupFolder folder, Optional<Path> wal, Retention retention) {

  /** What was removed. While a manifest cannot be read, nothing is. */
  public List<Path> prune(Instant now) {
    return BackupFailure.told("old backups in " + folder.directory() + " cannot be removed", () -> {
      List<StoredBackup> all = folder.all();
      Set<Instant> kept = retention.kept(all.stream().map(Pruning::moment).toList(), now);
      List<StoredBackup> removed = all.stream().filter(backup -> !kept.contains(moment(backup))).toList();
      for (StoredBackup backup : removed) folder.remove(backup);
      if (wal.isPresent()) pruneWal(wal.get(), all.stream().filter(backup -> kept.contains(moment(backup))).toList());
      return removed.stream().map(StoredBackup::path).toList();
    });
  }

  private static Instant moment(StoredBackup backup) {
    return backup.manifest().finished();
  }

  private static void pruneWal(Path archive, List<StoredBackup> kept) throws IOException {
    Optional<String> needed = kept.stream()
        .flatMap(backup -> backup.manifest() instanceof Manifest.OfBase base
            ? Stream.of(base.wal()) : Stream.<String>empty())
        .min(Comparator.comparingLong(WalSegments::number));
    if (needed.isEmpty()) return;
    for (String segment : WalSegments.in(archive).before(needed.get())) Files.deleteIfExists(archive.resolve(segment));
  }
}

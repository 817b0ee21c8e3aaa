package metaserver.persistence.backup;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Copies the files of a cluster between pg_backup_start and pg_backup_stop. They change meanwhile, and some go away:
 * what the write-ahead log says later mends all that.
 */
final class ClusterCopy extends SimpleFileVisitor<Path> {
  static final Path CONTROL = Path.of("global", "pg_control");
  private static final int TRIES = 100;

  /** Directories that PostgreSQL wants to be there, and whose content it makes anew, or must not find. */
  private static final Set<String> EMPTIED = Set.of("pg_wal", "pg_replslot", "pg_dynshmem", "pg_notify", "pg_serial",
      "pg_snapshots", "pg_stat_tmp", "pg_subtrans");
  private static final Set<String> LEFT_OUT = Set.of("postmaster.pid", "postmaster.opts", "backup_label",
      "tablespace_map", "recovery.signal", "standby.signal", "current_logfiles", "archive-wal.sh");

  private final Path from;
  private final Path to;
  private final SortedMap<String, String> sums = new TreeMap<>();

  private ClusterCopy(Path from, Path to) {
    this.from = from;
    this.to = to;
  }

  /** SHA-256 in hex of every file copied, by its path below the directory. The control file comes last. */
  static SortedMap<String, String> copy(Path from, Path to) throws IOException {
    ClusterCopy copy = new ClusterCopy(from, to);
    Files.walkFileTree(from, copy);
    copy.copyControl();
    return copy.sums;
  }

  @Override
  public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) throws IOException {
    Path below = from.relativize(directory);
    if (below.getFileName().toString().startsWith("pgsql_tmp")) return FileVisitResult.SKIP_SUBTREE;
    Files.createDirectory(to.resolve(below), Trees.PRIVATE_DIRECTORY);
    return EMPTIED.contains(below.toString()) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
    Path below = from.relativize(file);
    if (below.startsWith("pg_tblspc")) {
      throw new BackupFailure("the cluster " + from + " has a table space, which no backup of ours holds");
    }
    String name = below.getFileName().toString();
    if (attributes.isRegularFile() && !below.equals(CONTROL) && !LEFT_OUT.contains(below.toString())
        && !name.startsWith("pg_internal.init") && !name.startsWith("pgsql_tmp")) {
      copyFile(file, below);
    }
    return FileVisitResult.CONTINUE;
  }

  private void copyFile(Path file, Path below) throws IOException {
    try {
      sums.put(below.toString(), Trees.copy(file, to.resolve(below)));
    } catch (NoSuchFileException gone) {
      if (!file.toString().equals(gone.getFile())) throw gone;
    }
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
    if (failure instanceof NoSuchFileException) return FileVisitResult.CONTINUE;
    throw failure;
  }

  /** Two equal readings: a single one might be of two halves. */
  private void copyControl() throws IOException {
    Path control = from.resolve(CONTROL);
    Path copied = to.resolve(CONTROL);
    for (int i = 0; i < TRIES; i++) {
      String sum = Trees.copy(control, copied);
      if (Arrays.equals(Files.readAllBytes(control), Files.readAllBytes(copied))) {
        sums.put(CONTROL.toString(), sum);
        return;
      }
      Files.delete(copied);
    }
    throw new BackupFailure(control + " does not hold still");
  }
}

package metaserver.persistence.backup;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;

/** Makes the files that a recovery begins with: those of a base backup, and the newest log of the cluster it was of. */
final class Unpacking {
  private Unpacking() {}

  /** Every file must be what the manifest says. */
  static void unpack(StoredBackup backup, Manifest.OfBase base, Path into) throws IOException {
    Path from = backup.path().resolve("cluster");
    Files.createDirectories(into.toAbsolutePath().getParent());
    Files.createDirectory(into, Trees.PRIVATE_DIRECTORY);
    Files.setPosixFilePermissions(into, Files.getPosixFilePermissions(into.toAbsolutePath().getParent()));
    try (Stream<Path> directories = Files.walk(from)) {
      for (Path directory : directories.filter(Files::isDirectory).toList()) {
        Files.createDirectory(
            into.resolve("cluster").resolve(from.relativize(directory).toString()), Trees.PRIVATE_DIRECTORY);
      }
    }
    for (Map.Entry<String, String> file : base.files().entrySet()) {
      Path original = from.resolve(file.getKey());
      if (!Files.exists(original)) throw new BackupFailure("the backup is damaged: " + original + " is missing");
      if (!Trees.copy(original, into.resolve("cluster").resolve(file.getKey())).equals(file.getValue())) {
        throw new BackupFailure("the backup is damaged: " + original + " has another checksum than its manifest says");
      }
    }
    Trees.copy(backup.path().resolve("password"), into.resolve("password"));
  }

  /** What was not archived when the server ended. A cluster with another identity is another database. */
  static void addNewestLog(Path running, Path cluster, String first) throws IOException {
    if (!Files.isDirectory(running.resolve("pg_wal")) || identity(running) != identity(cluster)) return;
    for (String segment : WalSegments.in(running.resolve("pg_wal")).names()) {
      Path target = cluster.resolve("pg_wal").resolve(segment);
      if (WalSegments.number(segment) < WalSegments.number(first) || Files.exists(target)) continue;
      try {
        Trees.copy(running.resolve("pg_wal").resolve(segment), target);
      } catch (NoSuchFileException archivedMeanwhile) {
        Files.deleteIfExists(target);
      }
    }
  }

  /** The system identifier, with which the control file begins. */
  private static long identity(Path cluster) throws IOException {
    return ByteBuffer.wrap(Files.readAllBytes(cluster.resolve(ClusterCopy.CONTROL))).getLong();
  }
}

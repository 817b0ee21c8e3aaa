package metaserver.persistence.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks a .txz so that the target is there whole or not at all. */
final class Txz {
  private Txz() {}

  static void unpack(InputStream txz, Path target) throws IOException {
    Path unfinished = Files.createTempDirectory(target.getParent(), ".unpacking-");
    try {
      unpackInto(unfinished, txz);
      open(unfinished, true);
      Files.move(unfinished, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      Directories.delete(unfinished);
      if (!Files.isDirectory(target)) throw e; // else another process was faster; its copy is the same
    }
  }

  private static void unpackInto(Path directory, InputStream txz) throws IOException {
    try (TarArchiveInputStream tar = new TarArchiveInputStream(new XZCompressorInputStream(txz))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpackEntry(entry, tar, directory);
      }
    }
  }

  private static void unpackEntry(TarArchiveEntry entry, InputStream content, Path directory) throws IOException {
    Path path = entry.resolveIn(directory);
    if (entry.isDirectory()) {
      Files.createDirectories(path);
      open(path, true);
      return;
    }
    Files.createDirectories(path.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
    } else {
      Files.copy(content, path);
      open(path, (entry.getMode() & 0100) != 0);
    }
  }

  /** Readable for everyone whatever the umask: PostgreSQL may run under another uid. */
  private static void open(Path path, boolean executable) throws IOException {
    Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
  }
}

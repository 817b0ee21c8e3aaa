package metaserver.persistence.passwords;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import metaserver.domain.text.Blob;

/** The key of accounts in a file of its own, 64 hex digits that only its owner may read. */
public final class KeyFile {
  private KeyFile() {}

  /** The key in the file, which is made if there is none. */
  public static SealingKey at(Path file) throws IOException {
    try {
      return read(file);
    } catch (NoSuchFileException none) {
      make(file);
      return read(file);
    }
  }

  private static SealingKey read(Path file) throws IOException {
    try {
      return new SealingKey(
          Blob.of(HexFormat.of().parseHex(Files.readString(file, StandardCharsets.US_ASCII).strip())));
    } catch (IllegalArgumentException malformed) {
      throw new IOException(file + " is not a key of " + 2 * SealingKey.BYTES + " hex digits", malformed);
    }
  }

  /** Whole or not at all: who starts at the same moment takes the one that was first. */
  private static void make(Path file) throws IOException {
    byte[] key = new byte[SealingKey.BYTES];
    new SecureRandom().nextBytes(key);
    Path folder = Files.createDirectories(file.toAbsolutePath().getParent());
    Path fresh = Files.createTempFile(folder, "account", ".new",
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    try {
      Files.writeString(fresh, HexFormat.of().formatHex(key) + "\n", StandardCharsets.US_ASCII);
      Files.createLink(file, fresh);
    } catch (FileAlreadyExistsException faster) {
      // that one is read
    } finally {
      Files.delete(fresh);
    }
  }
}

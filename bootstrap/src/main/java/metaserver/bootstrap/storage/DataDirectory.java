package metaserver.bootstrap.storage;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import metaserver.bootstrap.command.CommandFailure;
import metaserver.bootstrap.command.ExitCode;

/** The directory that holds everything a server keeps. */
public final class DataDirectory {
  private DataDirectory() {}

  /** One line for a directory in which a file could not be read or written. */
  public static CommandFailure unusable(Path data, IOException failure) {
    return new CommandFailure(ExitCode.CONFIGURATION, "the data directory " + data + " cannot be used: "
        + reason(failure) + "; mend it or choose another with --data");
  }

  /** Java's own message is often the name of the file and nothing else. */
  private static String reason(IOException failure) {
    return switch (failure) {
      case NoSuchFileException missing -> missing.getFile() + " cannot be made";
      case AccessDeniedException closed -> closed.getFile() + ": permission denied";
      case FileAlreadyExistsException other -> other.getFile() + " is no directory";
      case FileSystemException other -> other.getFile() + ": "
          + Optional.ofNullable(other.getReason()).orElse(other.getClass().getSimpleName());
      default -> String.valueOf(failure.getMessage());
    };
  }
}

package metaserver.persistence.backup;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Callable;

/** A backup, or a way back from one, did not come about. The message is one line for an operator. */
public final class BackupFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BackupFailure(String line) {
    super(line);
  }

  BackupFailure(String line, Throwable cause) {
    super(line, cause);
  }

  /** Does work on files and databases; what goes wrong there becomes a line that begins with what was tried. */
  static <T> T told(String tried, Callable<T> work) {
    try {
      return work.call();
    } catch (RuntimeException e) {
      throw e;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BackupFailure(tried + ": interrupted", e);
    } catch (FileSystemException e) {
      throw new BackupFailure(tried + ": " + e.getFile() + ": "
          + Optional.ofNullable(e.getReason()).orElse(e.getClass().getSimpleName()), e);
    } catch (IOException | SQLException e) {
      throw new BackupFailure(tried + ": " + firstLine(String.valueOf(e.getMessage())), e);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }
}

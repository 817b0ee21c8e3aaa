package metaserver.bootstrap.settings;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a server's log goes.
 *
 * @param file none: standard error
 * @param fileBytes the size at which a file is put aside and a new one begun
 * @param files how many of those that were put aside are kept
 */
public record LogSettings(LogFormat format, Optional<Path> file, long fileBytes, int files) {
  private static final Setting<LogFormat> FORMAT =
      Setting.of("log.format", Forms.oneOf(LogFormat.class), "text", "How a line of the server's log is written.");
  private static final Setting<Optional<Path>> FILE =
      Setting.of("log.file", Forms.PATH.orEmpty(), "", "The file that the server logs to. Empty: standard error.");
  private static final Setting<Long> FILE_SIZE =
      Setting.of("log.file.size", Forms.size(1024, 1024L * 1024 * 1024), "10MiB", "The size at which the log's file is "
          + "put aside, compressed, and a new one begun.");
  private static final Setting<Integer> FILES =
      Setting.of("log.files", Forms.number(1, 1000), "10", "How many files of the log that were put aside are kept.");

  static final SettingGroup GROUP = SettingGroup.of("Log", FORMAT, FILE, FILE_SIZE, FILES);

  static LogSettings from(Values values) {
    return new LogSettings(values.of(FORMAT), values.of(FILE), values.of(FILE_SIZE), values.of(FILES));
  }
}

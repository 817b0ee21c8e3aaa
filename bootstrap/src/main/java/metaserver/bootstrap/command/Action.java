package metaserver.bootstrap.command;

import java.io.PrintWriter;
import java.util.List;
import metaserver.bootstrap.settings.LogLevel;
import metaserver.bootstrap.settings.SettingGroup;
import metaserver.bootstrap.settings.Settings;

/** A command that works with the settings. */
interface Action {
  /** Does it and returns the exit code. */
  int run(Settings settings, PrintWriter out);

  /** The settings that its help shows and its options set. */
  default List<SettingGroup> settings() {
    return Settings.groupsOfStore();
  }

  /** What it logs: a short command tells its outcome itself, so only what is wrong, unless somebody debugs. */
  default LogLevel logged(LogLevel asked) {
    return asked == LogLevel.INFO ? LogLevel.WARN : asked;
  }
}

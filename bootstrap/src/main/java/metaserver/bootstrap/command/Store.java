package metaserver.bootstrap.command;

import java.util.function.Function;
import java.util.function.ToIntFunction;
import metaserver.bootstrap.settings.DatabaseSettings;
import metaserver.bootstrap.settings.Settings;

/** The database that a command changes. */
final class Store {
  private final Function<Settings, Installation> open;

  Store(Function<Settings, Installation> open) {
    this.open = open;
  }

  int work(Settings settings, ToIntFunction<Installation> work) {
    refuseMemory(settings);
    try (Installation installation = open.apply(settings)) {
      return work.applyAsInt(installation);
    }
  }

  static void refuseMemory(Settings settings) {
    if (settings.database() instanceof DatabaseSettings.Memory) {
      throw new CommandFailure(ExitCode.CONFIGURATION, "database memory: its accounts are the lines of the file that "
          + "users.file names (\"metaserver user hash NAME\" makes one), and nothing else of it can be changed "
          + "from outside");
    }
  }
}

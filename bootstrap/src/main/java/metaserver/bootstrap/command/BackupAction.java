package metaserver.bootstrap.command;

import java.util.List;
import metaserver.bootstrap.settings.DatabaseSettings;
import metaserver.bootstrap.settings.SettingGroup;
import metaserver.bootstrap.settings.Settings;

/** A command about backups. */
interface BackupAction extends Action {
  @Override
  default List<SettingGroup> settings() {
    return Settings.groupsOfBackups();
  }

  static void refuseMemory(Settings settings) {
    if (settings.database() instanceof DatabaseSettings.Memory) {
      throw new CommandFailure(ExitCode.CONFIGURATION, "database memory: nothing is kept, so there is nothing to back "
          + "up; choose embedded or postgres");
    }
  }
}

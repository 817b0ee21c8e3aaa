package metaserver.bootstrap.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.BiFunction;
import metaserver.bootstrap.settings.SettingGroup;
import metaserver.bootstrap.settings.Settings;
import picocli.CommandLine.Command;

@Command(name = "doctor", description = "Look for what is wrong with the server's surroundings or will be: one line "
    + "each, with what to do. Exit code 1 if anything is wrong.")
final class DoctorCommand implements Action {
  private final BiFunction<Settings, PrintWriter, Integer> doctor;

  DoctorCommand(BiFunction<Settings, PrintWriter, Integer> doctor) {
    this.doctor = doctor;
  }

  @Override
  public List<SettingGroup> settings() {
    return Settings.groups();
  }

  @Override
  public int run(Settings settings, PrintWriter out) {
    return doctor.apply(settings, out);
  }
}

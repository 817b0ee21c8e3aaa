package metaserver.bootstrap.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.BiFunction;
import metaserver.bootstrap.settings.LogLevel;
import metaserver.bootstrap.settings.SettingGroup;
import metaserver.bootstrap.settings.Settings;
import picocli.CommandLine.Command;

@Command(name = "serve",
    description = "Run the server until it is stopped. This is what happens without a command, too.")
final class ServeCommand implements Action {
  private final BiFunction<Settings, PrintWriter, Integer> server;

  ServeCommand(BiFunction<Settings, PrintWriter, Integer> server) {
    this.server = server;
  }

  @Override
  public List<SettingGroup> settings() {
    return Settings.groups();
  }

  @Override
  public LogLevel logged(LogLevel asked) {
    return asked;
  }

  @Override
  public int run(Settings settings, PrintWriter out) {
    return server.apply(settings, out);
  }
}

package metaserver.bootstrap.settings;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the settings: command line over environment over a file over defaults. */
public final class SettingsReader {
  private final Map<String, String> environment;
  private final Path directory;

  /**
   * A reader for one process.
   *
   * @param environment the environment variables
   * @param directory where {@code metaserver.properties} is looked for
   */
  public SettingsReader(Map<String, String> environment, Path directory) {
    this.environment = Map.copyOf(environment);
    this.directory = directory;
  }

  /**
   * All settings, or all that is wrong with them.
   *
   * @param options values from the command line by setting name
   * @param file a settings file; none: {@code metaserver.properties} if there is one
   */
  public SettingsReading read(Map<String, String> options, Optional<Path> file) {
    List<String> complaints = new ArrayList<>();
    Map<String, Given> given = new HashMap<>();
    for (Source source : List.of(
        Source.ofFile(file, directory), Source.ofEnvironment(environment), Source.ofOptions(options))) {
      given.putAll(source.given());
      complaints.addAll(source.complaints());
    }
    return judge(new Values(given), complaints);
  }

  private static SettingsReading judge(Values values, List<String> complaints) {
    List<String> malformed = Settings.declared().flatMap(setting -> values.complaint(setting).stream()).toList();
    complaints.addAll(malformed);
    if (malformed.isEmpty()) complaints.addAll(Settings.complaints(values));
    return complaints.isEmpty()
        ? new SettingsReading.Complete(Settings.from(values))
        : new SettingsReading.Refused(complaints);
  }
}

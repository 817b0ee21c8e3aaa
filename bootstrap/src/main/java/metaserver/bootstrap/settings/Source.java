package metaserver.bootstrap.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The settings that one place gives, by name, and what is wrong there. */
record Source(Map<String, Given> given, List<String> complaints) {
  private static final String DEFAULT_FILE = "metaserver.properties";

  /** Variables that the launcher reads. */
  private static final Set<String> LAUNCHER = Set.of(
      "METASERVER_JAVA_HOME", "METASERVER_JAVA_OPTS", "METASERVER_AOT", "METASERVER_AOT_DELAY", "METASERVER_CACHE");

  static Source ofOptions(Map<String, String> options) {
    return of(options, Setting::name, name -> "option --" + name.replace('.', '-'));
  }

  static Source ofEnvironment(Map<String, String> environment) {
    Map<String, String> ours = environment.entrySet().stream()
        .filter(variable -> variable.getKey().startsWith("METASERVER_") || variable.getKey().startsWith("DB_"))
        .filter(variable -> !LAUNCHER.contains(variable.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    return of(ours, Setting::environment, name -> "environment " + name);
  }

  static Source ofFile(Optional<Path> asked, Path directory) {
    Path file = asked.orElse(directory.resolve(DEFAULT_FILE)).toAbsolutePath().normalize();
    if (asked.isEmpty() && !Files.exists(file)) return new Source(Map.of(), List.of());
    try (Reader reader = Files.newBufferedReader(file)) {
      Properties properties = new Properties();
      properties.load(reader);
      Map<String, String> lines = properties.stringPropertyNames().stream()
          .collect(Collectors.toMap(Function.identity(), properties::getProperty));
      return of(lines, Setting::name, name -> "file " + file);
    } catch (NoSuchFileException missing) {
      return unread(file, "there is no such file");
    } catch (CharacterCodingException notText) {
      return unread(file, "it is not UTF-8");
    } catch (IOException | IllegalArgumentException unreadable) {
      return unread(file, String.valueOf(unreadable.getMessage()));
    }
  }

  private static Source unread(Path file, String reason) {
    return new Source(Map.of(), List.of("settings file " + file + ": " + reason));
  }

  private static Source of(
      Map<String, String> texts, Function<Setting<?>, String> called, Function<String, String> place) {
    Map<String, Setting<?>> known = Settings.declared().collect(Collectors.toMap(called, Function.identity()));
    Map<String, Given> given = new HashMap<>();
    List<String> complaints = new ArrayList<>();
    new TreeMap<>(texts).forEach((name, text) -> {
      Setting<?> setting = known.get(name);
      if (setting == null) complaints.add(new UnknownSetting(name, text, place.apply(name)).complaint(called));
      else given.put(setting.name(), new Given(text, place.apply(name)));
    });
    return new Source(given, complaints);
  }
}

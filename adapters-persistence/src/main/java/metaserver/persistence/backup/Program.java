package metaserver.persistence.backup;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A program of this machine that runs to its end.
 *
 * @param environment what it gets beside ours, passwords for example, which the whole machine could read in the words
 */
record Program(List<String> words, Map<String, String> environment) {

  static Program of(String name, List<String> arguments) {
    List<String> words = new ArrayList<>();
    words.add(name);
    words.addAll(arguments);
    return new Program(words, Map.of());
  }

  Program with(Map<String, String> variables) {
    return new Program(words, variables);
  }

  /**
   * What came of it.
   *
   * @param output standard output and standard error
   */
  record Ended(int exit, String output) {
    boolean succeeded() {
      return exit == 0;
    }

    /** The first line that speaks of an error, else the last one. */
    String complaint() {
      List<String> lines = output.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
      return lines.stream().filter(line -> line.contains("error:")).findFirst()
          .orElseGet(() -> lines.isEmpty() ? "exit code " + exit : lines.getLast());
    }
  }

  /**
   * Makes our variables those of the program. If it is told by some where PostgreSQL is, ours are not for it: a
   * PGHOSTADDR of somebody's shell would lead it elsewhere.
   */
  void furnish(Map<String, String> variables) {
    if (environment.keySet().stream().anyMatch(Program::isForPostgres)) {
      variables.keySet().removeIf(Program::isForPostgres);
    }
    variables.put("LC_ALL", "C");
    variables.putAll(environment);
  }

  private static boolean isForPostgres(String name) {
    return name.startsWith("PG");
  }

  Ended run() {
    return BackupFailure.told(words.getFirst() + " cannot be run", () -> {
      ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
      furnish(builder.environment());
      Process process = builder.start();
      process.getOutputStream().close();
      try (InputStream said = process.getInputStream()) {
        String output = new String(said.readAllBytes(), StandardCharsets.UTF_8);
        return new Ended(process.waitFor(), output);
      } finally {
        process.destroy();
      }
    });
  }
}

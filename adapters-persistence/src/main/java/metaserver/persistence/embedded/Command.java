package metaserver.persistence.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A short program run to its end: exit code and everything it said. */
record Command(int exit, String output) {
  private static final Duration LAST_CHANCE = Duration.ofSeconds(2);

  /** An interrupt ends the program. */
  static Command run(List<String> words, String input) throws IOException {
    Process process = builder(words).redirectErrorStream(true).start();
    CompletableFuture<String> said = new CompletableFuture<>();
    Thread.ofVirtual().name("output").start(() -> said.complete(read(process)));
    try (OutputStream in = process.getOutputStream()) {
      in.write(input.getBytes(StandardCharsets.UTF_8));
    }
    try {
      return new Command(process.waitFor(), said.join());
    } catch (InterruptedException e) {
      end(process);
      throw EmbeddedPostgresException.interrupted(e);
    }
  }

  private static String read(Process process) {
    try (InputStream out = process.getInputStream()) {
      return new String(out.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return String.valueOf(e.getMessage());
    }
  }

  /** It may tidy up, such as the files of a half-made cluster, which are nobody's before it is gone. */
  private static void end(Process process) {
    process.destroy();
    process.onExit().completeOnTimeout(process, LAST_CHANCE.toMillis(), TimeUnit.MILLISECONDS).join();
    process.destroyForcibly().onExit().join();
  }

  static Command run(String... words) throws IOException {
    return run(List.of(words), "");
  }

  /** Whether the program could be run and ended well. */
  static boolean succeeds(List<String> words) {
    try {
      return run(words, "").succeeded();
    } catch (IOException e) {
      return false;
    }
  }

  /** A builder without the caller's PG variables, which would change the meaning of our own arguments. */
  static ProcessBuilder builder(List<String> words) {
    ProcessBuilder builder = new ProcessBuilder(words);
    Map<String, String> environment = builder.environment();
    environment.keySet().removeIf(name -> name.startsWith("PG"));
    environment.put("LC_ALL", "C");
    return builder;
  }

  boolean succeeded() {
    return exit == 0;
  }

  /** The first line that speaks of an error, else the last one. */
  String complaint() {
    List<String> lines = output.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    return lines.stream()
        .filter(line -> line.contains("error:") || line.contains("FATAL:") || line.contains("PANIC:"))
        .findFirst()
        .orElseGet(() -> lines.isEmpty() ? "exit code " + exit : lines.getLast());
  }
}

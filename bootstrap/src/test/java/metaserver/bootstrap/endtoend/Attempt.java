package metaserver.bootstrap.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A start of the server, in a process of its own, that is not expected to come to its end. */
record Attempt(Process process) implements AutoCloseable {
  static Attempt serve(Path data, Map<String, String> environment, List<String> options) {
    ProcessBuilder program = ServerProcess.program(data, options);
    program.environment().putAll(environment);
    return of(program);
  }

  static Attempt of(ProcessBuilder program) {
    try {
      return new Attempt(program.redirectOutput(ProcessBuilder.Redirect.DISCARD).start());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void signal(String name) {
    ServerProcess.signal(process, name);
  }

  /** Waits for its end; what it told whoever started it, without its log. */
  List<String> complaints() throws InterruptedException {
    List<String> lines = process.errorReader(StandardCharsets.UTF_8).lines()
        .filter(line -> !line.matches("\\d{4}-\\d\\d-\\d\\d.*")).toList();
    process.waitFor();
    return lines;
  }

  /** After its end. */
  int exitCode() {
    return process.exitValue();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}

package metaserver.bootstrap.endtoend;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import metaserver.bootstrap.client.Ports;

/** The program in a process of its own, on the class path of the tests, serving from a data directory. */
final class ServerProcess implements Ports, AutoCloseable {
  /** Who runs the tests in the background has SIGINT ignored, and children inherit that. */
  private static final List<String> HEARING_CTRL_C =
      Files.isDirectory(Path.of("/proc")) ? List.of("env", "--default-signal=INT") : List.of();
  private static final Pattern LOGIN = Pattern.compile("login .*, port (\\d+)");
  private static final Pattern ROOM = Pattern.compile("port (\\d+): (\\d+) ");

  private final Process process;
  private final List<String> announcement;

  private ServerProcess(Process process, List<String> announcement) {
    this.process = process;
    this.announcement = announcement;
  }

  /** Returns when the server says that it is up. */
  static ServerProcess serve(Path data, List<String> options) {
    return serve(data, Map.of(), options);
  }

  static ServerProcess serve(Path data, Map<String, String> environment, List<String> options) {
    ProcessBuilder program = program(data, options).redirectError(ProcessBuilder.Redirect.INHERIT);
    program.environment().putAll(environment);
    try {
      Process process = program.start();
      return new ServerProcess(process, announcement(process.inputReader(StandardCharsets.UTF_8)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ProcessBuilder program(Path data, List<String> options) {
    List<String> command = new ArrayList<>(HEARING_CTRL_C);
    command.addAll(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m", "-XX:TieredStopAtLevel=1",
        "--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow",
        "-Dlogback.configurationFile=logback.xml", // the one that operators have
        "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path", "")),
        "metaserver.bootstrap.Main", "serve", "--data", data.toString()));
    command.addAll(options);
    return new ProcessBuilder(command);
  }

  static void signal(Process process, String name) {
    try {
      int told = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
      if (told != 0) throw new AssertionError("there is no process to tell " + name);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static List<String> announcement(BufferedReader output) throws IOException {
    List<String> lines = new ArrayList<>();
    String line = output.readLine();
    while (line != null && !line.contains("stop ")) {
      lines.add(line);
      line = output.readLine();
    }
    if (line == null) throw new AssertionError("the server ended: " + lines);
    return lines;
  }

  @Override
  public int login() {
    return announcement.stream().map(LOGIN::matcher).filter(Matcher::find).findFirst()
        .map(found -> Integer.parseInt(found.group(1))).orElseThrow();
  }

  @Override
  public int room(int id) {
    return announcement.stream().map(ROOM::matcher).filter(Matcher::find)
        .filter(found -> Integer.parseInt(found.group(2)) == id).findFirst()
        .map(found -> Integer.parseInt(found.group(1))).orElseThrow();
  }

  /** As kill -9 does. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  void signal(String name) {
    signal(process, name);
  }

  /** Asks it to stop and waits until it did; the exit code. */
  int stop() throws InterruptedException {
    process.destroy();
    return process.waitFor();
  }

  /** Waits until it stopped by itself; the exit code. */
  int awaitEnd() throws InterruptedException {
    return process.waitFor();
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}

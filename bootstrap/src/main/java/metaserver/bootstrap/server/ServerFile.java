package metaserver.bootstrap.server;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import metaserver.bootstrap.command.CommandFailure;
import metaserver.bootstrap.command.ExitCode;
import metaserver.bootstrap.settings.Settings;
import metaserver.bootstrap.storage.DataDirectory;

/** The file {@code server.pid} in the data directory: the process that serves, for commands that speak to it. */
public final class ServerFile implements AutoCloseable {
  private static final String OWN = ProcessHandle.current().pid() + "\n";

  private final Path file;

  private ServerFile(Path file) {
    this.file = file;
  }

  /**
   * Leaves alone that of another server that runs: this one may yet be refused.
   *
   * @throws CommandFailure if it cannot be written
   */
  public static ServerFile write(Settings settings) {
    Path data = settings.operation().data();
    try {
      Path file = file(Files.createDirectories(data));
      if (serving(data).isEmpty()) Files.writeString(file, OWN);
      return new ServerFile(file);
    } catch (IOException e) {
      throw DataDirectory.unusable(data, e);
    }
  }

  /** The command {@code drain}: SIGTERM for the server of the data directory. */
  public static int drain(Settings settings, PrintWriter out) {
    ProcessHandle server = serving(settings.operation().data()).orElseThrow(() -> new CommandFailure(ExitCode.ERROR,
        "no server runs on " + settings.operation().data()
            + "; name its directory with --data, or send the process SIGTERM"));
    if (!server.destroy()) {
      throw new CommandFailure(ExitCode.ERROR, "process " + server.pid() + " cannot be told: not yours?");
    }
    out.println("The server (process " + server.pid()
        + ") lets nobody in any more and stops when no game is being played.");
    return ExitCode.OK;
  }

  /** The number may be an old one that somebody else has now: only a Java is taken for a server. */
  private static Optional<ProcessHandle> serving(Path data) {
    try {
      return ProcessHandle.of(Long.parseLong(Files.readString(file(data)).strip()))
          .filter(process -> process.info().command().filter(command -> command.endsWith("java")).isPresent());
    } catch (IOException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  private static Path file(Path data) {
    return data.resolve("server.pid");
  }

  @Override
  public void close() {
    try {
      if (Files.exists(file) && Files.readString(file).equals(OWN)) Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

package metaserver.persistence.embedded;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** One running PostgreSQL, a direct child of this process. */
final class Postmaster {
  private static final Duration KILL_LIMIT = Duration.ofSeconds(10);

  private final Process process;
  private final Cluster cluster;
  private final PostgresTuning tuning;
  private final int port;
  private final long logStart;

  private Postmaster(Process process, Cluster cluster, PostgresTuning tuning, int port, long logStart) {
    this.process = process;
    this.cluster = cluster;
    this.tuning = tuning;
    this.port = port;
    this.logStart = logStart;
  }

  /** Starts PostgreSQL without waiting for it. */
  static Postmaster launch(Cluster cluster, Installation installation, PostgresTuning tuning, int port)
      throws IOException {
    List<String> arguments = new ArrayList<>(
        List.of("-D", cluster.directory().toString(), "-p", Integer.toString(port)));
    tuning.settings().forEach(setting -> arguments.addAll(List.of("-c", setting)));
    long logStart = Files.exists(cluster.log()) ? Files.size(cluster.log()) : 0;
    Process process = installation.session("postgres", arguments)
        .redirectInput(Redirect.from(new File("/dev/null")))
        .redirectErrorStream(true)
        .redirectOutput(Redirect.appendTo(cluster.log().toFile()))
        .start();
    return new Postmaster(process, cluster, tuning, port, logStart);
  }

  /** A port of 127.0.0.1 that was free a moment ago. */
  static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
      return socket.getLocalPort();
    }
  }

  int port() {
    return port;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  CompletableFuture<Process> onExit() {
    return process.onExit();
  }

  /** Waits, as long as it is wanted, until connections are taken; empty, or why there will be none. */
  Optional<String> awaitReady(BooleanSupplier wanted) {
    Deadline deadline = Deadline.in(tuning.startLimit());
    while (process.isAlive()) {
      if (PostmasterFile.of(cluster.directory()).filter(file -> file.isReady(process.pid())).isPresent()) {
        return Optional.empty();
      }
      if (deadline.passed() || !wanted.getAsBoolean()) {
        stop();
        return Optional.of("not ready after " + tuning.startLimit().toSeconds() + " s");
      }
      paceOrStop();
    }
    return Optional.of(lastWords());
  }

  /** A start that is broken off leaves nothing running. */
  private void paceOrStop() {
    try {
      Deadline.pace();
    } catch (EmbeddedPostgresException e) {
      stop();
      throw e;
    }
  }

  /**
   * Stops within bounds: open transactions are rolled back, files are left clean if there is time for it. Who was
   * interrupted before stops it all the same.
   */
  void stop() {
    boolean interrupted = Thread.interrupted();
    try {
      end();
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void end() {
    Signal.INT.send(process.toHandle());
    if (!ended(tuning.stopLimit())) {
      Signal.QUIT.send(process.toHandle());
      if (!ended(KILL_LIMIT)) {
        process.destroyForcibly();
      }
    }
  }

  private boolean ended(Duration limit) {
    try {
      return process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      process.destroy();
      throw EmbeddedPostgresException.interrupted(e);
    }
  }

  /** What this start wrote into the log. */
  private String lastWords() {
    try (RandomAccessFile log = new RandomAccessFile(cluster.log().toFile(), "r")) {
      log.seek(Math.min(logStart, log.length()));
      byte[] tail = new byte[(int) Math.min(log.length() - log.getFilePointer(), 1 << 16)];
      log.readFully(tail);
      return new String(tail, StandardCharsets.UTF_8);
    } catch (IOException e) {
      return "exit code " + process.exitValue();
    }
  }
}

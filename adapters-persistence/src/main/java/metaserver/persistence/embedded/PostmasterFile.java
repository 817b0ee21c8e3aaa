package metaserver.persistence.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What PostgreSQL writes into postmaster.pid: process id, data directory, start time, port, socket directory, address,
 * shared memory, status, one a line.
 */
record PostmasterFile(Path cluster, long pid, String status) {
  private static final int STATUS_LINE = 7;

  static Optional<PostmasterFile> of(Path cluster) {
    try {
      List<String> lines = Files.readAllLines(file(cluster), StandardCharsets.ISO_8859_1);
      String status = lines.size() > STATUS_LINE ? lines.get(STATUS_LINE).strip() : "";
      return Optional.of(new PostmasterFile(cluster, Long.parseLong(lines.getFirst().strip()), status));
    } catch (IOException | RuntimeException e) {
      return Optional.empty(); // not there, or caught half written
    }
  }

  boolean isReady(long expected) {
    return pid == expected && status.equals("ready");
  }

  /** The process, if it is alive and a PostgreSQL on this very directory rather than a later holder of its number. */
  Optional<ProcessHandle> postmaster() {
    return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(this::servesOurDirectory);
  }

  private boolean servesOurDirectory(ProcessHandle process) {
    ProcessHandle.Info info = process.info();
    List<String> words = List.of(info.arguments().orElse(new String[0]));
    boolean postgres = info.command().map(command -> command.endsWith("/postgres")).orElse(true);
    return postgres && (words.contains(cluster.toString()) || worksInIt());
  }

  /** True also after the data directory was renamed: PostgreSQL works inside it. */
  private boolean worksInIt() {
    try {
      return Files.isSameFile(Path.of("/proc", Long.toString(pid), "cwd"), cluster);
    } catch (IOException e) {
      return false;
    }
  }

  /**
   * Takes back a number that another program has now, at which PostgreSQL would refuse to start. The file stays with
   * our own number, a postmaster's parent, which PostgreSQL ignores: so it still looks for backends on the old shared
   * memory.
   */
  void disown() throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(file(cluster), StandardCharsets.ISO_8859_1));
    lines.set(0, Long.toString(ProcessHandle.current().pid()));
    Files.write(file(cluster), lines, StandardCharsets.ISO_8859_1);
  }

  private static Path file(Path cluster) {
    return cluster.resolve("postmaster.pid");
  }
}

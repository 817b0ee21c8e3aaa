package metaserver.persistence.embedded;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings up PostgreSQL in a data directory whose lock is held: programs, cluster, orphan, start.
 *
 * @param namespaces whether user namespaces may be made; asked only where they are needed
 */
record Starter(Cluster cluster, PostgresBinaries binaries, PostgresTuning tuning, BooleanSupplier namespaces) {
  private static final Logger LOG = LoggerFactory.getLogger(Starter.class);
  private static final int TRIES = 6;
  private static final Duration PAUSE = Duration.ofMillis(250);
  private static final long LONGEST_LOG = 8L << 20;

  /** The first start in this process, on a free port. */
  Postmaster first() throws IOException {
    Installation installation = install();
    if (!cluster.exists()) {
      refuseHalfAnExchange();
      LOG.info("event=database-created database=embedded data={}", cluster.data());
      cluster.create(installation, tuning);
    }
    installation.runAs().own(cluster.directory());
    stopOrphan();
    rotateLog();
    prepareArchive(installation);
    return start(installation);
  }

  /** A later start on the port of the first; empty if it did not work this time. */
  Optional<Postmaster> again(int port, BooleanSupplier wanted) throws IOException {
    Postmaster postmaster = Postmaster.launch(cluster, install(), tuning, port);
    return postmaster.awaitReady(wanted).isEmpty() ? Optional.of(postmaster) : Optional.empty();
  }

  /** A machine that went down between two renames must not begin anew with an empty database. */
  private void refuseHalfAnExchange() throws IOException {
    try (DirectoryStream<Path> asides = Files.newDirectoryStream(cluster.data(), "cluster.[0-9]*")) {
      for (Path aside : asides) {
        throw new EmbeddedPostgresException("there is no " + cluster.directory() + " but " + aside
            + ": a restore or an upgrade was cut off; rename it to cluster,"
            + " and the password file of the same ending to password, or move it away");
      }
    }
  }

  private void prepareArchive(Installation installation) throws IOException {
    if (tuning.archive().isPresent()) {
      tuning.archive().get().prepare(cluster, installation.runAs());
    }
  }

  private Installation install() throws IOException {
    Path home = binaries.home(cluster.data());
    removeOtherPrograms(home);
    RunAs runAs = runAs();
    runAs.requireEntry(home.resolve("bin"));
    runAs.requireEntry(cluster.data());
    return new Installation(home, runAs);
  }

  /** The file that is made to see whose it is also shows that files can be made here. */
  private RunAs runAs() throws IOException {
    Path probe = Files.createTempFile(cluster.data(), ".writable", null);
    try {
      return RunAs.choose(probe, cluster.directory(), namespaces);
    } finally {
      Files.delete(probe);
    }
  }

  /** Programs of an earlier release are of no more use. */
  private void removeOtherPrograms(Path home) throws IOException {
    try (DirectoryStream<Path> all = Files.newDirectoryStream(cluster.data(), "{postgres-????????,.unpacking-*}")) {
      for (Path programs : all) {
        if (home.startsWith(cluster.data()) && !programs.equals(home)) {
          Directories.delete(programs);
        }
      }
    }
  }

  /** Who holds the lock may end what a killed owner left running; its rows are safe in its files. */
  void stopOrphan() throws IOException {
    Optional<PostmasterFile> file = PostmasterFile.of(cluster.directory());
    Optional<ProcessHandle> orphan = file.flatMap(PostmasterFile::postmaster);
    if (orphan.isPresent()) {
      LOG.warn("event=database-orphan database=embedded reason=\"a killed server left it behind\" pid={}",
          orphan.get().pid());
      stop(orphan.get());
    } else if (file.isPresent() && ProcessHandle.of(file.get().pid()).isPresent()) {
      file.get().disown();
    }
  }

  private void stop(ProcessHandle orphan) {
    for (Signal signal : Signal.values()) {
      signal.send(orphan);
      Deadline deadline = Deadline.in(tuning.stopLimit());
      while (orphan.isAlive() && !deadline.passed()) {
        Deadline.pace();
      }
    }
    if (orphan.isAlive()) {
      throw new EmbeddedPostgresException("process " + orphan.pid() + ", a PostgreSQL on " + cluster.data()
          + " that a killed server left behind, does not stop; end it or choose another place with --data");
    }
  }

  private void rotateLog() throws IOException {
    Path log = cluster.log();
    if (Files.exists(log) && Files.size(log) > LONGEST_LOG) {
      Files.move(log, log.resolveSibling("postgres.log.1"), StandardCopyOption.REPLACE_EXISTING);
    }
    if (!Files.exists(log)) {
      Files.createFile(log, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
  }

  /** Tries again when the port was lost to another program, or backends of a killed PostgreSQL are not gone yet. */
  private Postmaster start(Installation installation) throws IOException {
    String complaint = "";
    for (int i = 0; i < TRIES; i++) {
      Postmaster postmaster = Postmaster.launch(cluster, installation, tuning, Postmaster.freePort());
      Optional<String> failure = postmaster.awaitReady(() -> true);
      if (failure.isEmpty()) {
        return postmaster;
      }
      complaint = failure.get();
      if (!complaint.contains("TCP/IP sockets") && !complaint.contains("shared memory block")) {
        break;
      }
      Deadline.pace(PAUSE.multipliedBy(i + 1));
    }
    throw refusal(installation, complaint);
  }

  private EmbeddedPostgresException refusal(Installation installation, String complaint) throws IOException {
    String files = cluster.version();
    int programs = installation.major();
    return new EmbeddedPostgresException(files.equals(Integer.toString(programs))
        ? "PostgreSQL does not start in " + cluster.data() + " (--data): " + new Command(1, complaint).complaint()
            + " (more in " + cluster.log() + ")"
        : "the data directory " + cluster.data() + " was made by PostgreSQL " + files + " and this one is " + programs
            + "; " + (isOlder(files, programs) ? "run \"metaserver db upgrade\" or " : "")
            + "choose another with --data");
  }

  private static boolean isOlder(String files, int programs) {
    return files.matches("\\d{1,4}") && Integer.parseInt(files) < programs;
  }
}

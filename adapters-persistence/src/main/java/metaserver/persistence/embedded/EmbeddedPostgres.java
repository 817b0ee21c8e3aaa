package metaserver.persistence.embedded;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs PostgreSQL in a data directory whose lock this process holds, and starts it again when it dies. */
public final class EmbeddedPostgres implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(50);
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  private final DataLock lock;
  private final Starter starter;
  private final ReentrantLock turn = new ReentrantLock();
  private volatile boolean wanted = true;
  private volatile Postmaster postmaster;

  /** Starts it; nothing runs if that fails. */
  EmbeddedPostgres(DataLock lock, Starter starter) throws IOException {
    this.lock = lock;
    this.starter = starter;
    this.postmaster = starter.first();
    try {
      lock.ready(postmaster.port());
    } catch (IOException e) { // also where an interrupt in this very moment closed the lock's file
      postmaster.stop();
      throw e;
    }
    watch(postmaster);
  }

  /**
   * The database in a data directory, with the programs on the class path.
   *
   * @throws EmbeddedPostgresException with one line for the operator
   */
  public static Opened open(Path data) {
    return open(data, new PostgresBinaries.OnClassPath(), PostgresTuning.serving());
  }

  /**
   * The database in a data directory: started here, or found running under another process.
   *
   * @throws EmbeddedPostgresException with one line for the operator
   */
  public static Opened open(Path data, PostgresBinaries binaries, PostgresTuning tuning) {
    return open(data, binaries, tuning, RunAs::namespacesAllowed);
  }

  static Opened open(Path data, PostgresBinaries binaries, PostgresTuning tuning, BooleanSupplier namespaces) {
    try {
      Path directory = Files.createDirectories(data).toRealPath();
      return openOrJoin(new Starter(new Cluster(directory), binaries, tuning, namespaces));
    } catch (FileSystemException e) {
      String reason = Optional.ofNullable(e.getReason()).orElse(e.getClass().getSimpleName());
      throw new EmbeddedPostgresException("the data directory " + data.toAbsolutePath() + " cannot be used: "
          + e.getFile() + ": " + reason + "; mend it or choose another with --data", e);
    } catch (IOException e) {
      throw new EmbeddedPostgresException("the data directory " + data.toAbsolutePath() + " cannot be used: "
          + e.getMessage() + "; mend it or choose another with --data", e);
    }
  }

  private static Opened openOrJoin(Starter starter) throws IOException {
    Path data = starter.cluster().data();
    Deadline deadline = Deadline.in(starter.tuning().startLimit());
    while (true) {
      Optional<DataLock> lock = DataLock.tryAcquire(data);
      if (lock.isPresent()) {
        return own(lock.get(), starter);
      }
      Optional<DataLock.Holder> holder = DataLock.holder(data);
      if (holder.isPresent() && holder.get().port().isPresent()) {
        DataLock.Holder found = holder.get();
        return new Opened.Running(starter.cluster().address(found.port().getAsInt()), found.pid());
      }
      if (deadline.passed()) {
        throw new EmbeddedPostgresException("the data directory " + data + " is in use by "
            + holder.map(other -> "process " + other.pid() + " (started " + other.started() + ")")
                .orElse("another machine or container")
            + ", whose PostgreSQL does not become ready; stop it or choose another with --data");
      }
      Deadline.pace(LOOK_AGAIN);
    }
  }

  private static Opened own(DataLock lock, Starter starter) throws IOException {
    try {
      return new Opened.Owned(new EmbeddedPostgres(lock, starter));
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** How to reach the database; the same for the whole life of this object, restarts included. */
  public PostgresAddress address() {
    return starter.cluster().address(postmaster.port());
  }

  /** Stops PostgreSQL and gives up the data directory. Bounded by the tuning's stop limit and ten seconds. */
  @Override
  public void close() {
    try (lock) {
      halt();
    } catch (IOException e) {
      LOG.warn("event=database-lock-kept database=embedded reason=\"{}\"", e.toString());
    }
  }

  /** Stops PostgreSQL but keeps the data directory. */
  void halt() throws IOException {
    wanted = false;
    turn.lock();
    try {
      sayAndStop();
    } finally {
      turn.unlock();
    }
  }

  private void sayAndStop() throws IOException {
    try {
      lock.stopping();
    } finally { // a full disk must not keep it running
      if (postmaster.isAlive()) {
        postmaster.stop();
      }
    }
  }

  /** Starts PostgreSQL again after {@link #halt}, on the same port. */
  void resume() throws IOException {
    wanted = true;
    if (!restarted()) {
      throw new EmbeddedPostgresException("PostgreSQL in " + starter.cluster().data() + " does not start again");
    }
  }

  private void watch(Postmaster watched) {
    var _ = watched.onExit().thenRun(() -> {
      if (wanted && watched == postmaster) {
        Thread.ofPlatform().daemon().name("postgres-restart").start(this::restartUntilItRuns);
      }
    });
  }

  private void restartUntilItRuns() {
    LOG.error("event=database-ended database=embedded reason=\"it ended by itself, and is started again\" log={}",
        starter.cluster().log());
    Duration pause = FIRST_PAUSE;
    while (wanted && !restarted()) {
      Deadline.pace(pause);
      pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
    }
  }

  /** One try, on the old port so that the connection pools find it again. */
  private boolean restarted() {
    turn.lock();
    try {
      if (!wanted) {
        return false;
      }
      Optional<Postmaster> again = starter.again(postmaster.port(), () -> wanted);
      if (again.isPresent()) {
        postmaster = again.get();
        watch(postmaster);
        tellReady();
        LOG.info("event=database-started-again database=embedded port={}", postmaster.port());
      }
      return again.isPresent();
    } catch (IOException | RuntimeException e) {
      LOG.warn("event=database-not-started-again database=embedded reason=\"{}\"", e.toString());
      return false;
    } finally {
      turn.unlock();
    }
  }

  /** Who cannot be told knows the port, which is the old one. */
  private void tellReady() {
    try {
      lock.ready(postmaster.port());
    } catch (IOException e) {
      LOG.warn("event=database-lock-not-written database=embedded reason=\"{}\"", e.toString());
    }
  }
}

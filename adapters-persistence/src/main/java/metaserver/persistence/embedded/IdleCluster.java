package metaserver.persistence.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** A data directory whose lock this process holds while no PostgreSQL runs in it: its files may be exchanged. */
public final class IdleCluster implements AutoCloseable {
  private final DataLock lock;
  private final Cluster cluster;

  private IdleCluster(DataLock lock, Cluster cluster) {
    this.lock = lock;
    this.cluster = cluster;
  }

  /**
   * Takes the directory, which may be empty or missing; what a killed server left running there is stopped first.
   *
   * @throws EmbeddedPostgresException if another process uses it
   */
  public static IdleCluster of(Path data) throws IOException {
    Path directory = Files.createDirectories(data).toRealPath();
    Optional<DataLock> free = DataLock.tryAcquire(directory);
    if (free.isEmpty()) {
      throw new EmbeddedPostgresException(DataLock.holder(directory).map(other -> "process " + other.pid())
          .orElse("another process") + " uses the data directory " + directory
          + "; stop it or choose another with --data");
    }
    DataLock lock = free.get();
    try {
      Cluster cluster = new Cluster(directory);
      new Starter(cluster, new PostgresBinaries.OnClassPath(), PostgresTuning.serving(), RunAs::namespacesAllowed)
          .stopOrphan();
      return new IdleCluster(lock, cluster);
    } catch (IOException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  /** The cluster's files; they may not be there. */
  public Path directory() {
    return cluster.directory();
  }

  /** The major version that wrote the files, as far as there are such. */
  public Optional<String> version() throws IOException {
    return cluster.exists() ? Optional.of(cluster.version()) : Optional.empty();
  }

  /**
   * Puts the cluster of another data directory, in which nothing runs, in this one's place.
   *
   * @param stamp ends the name under which the old files are kept
   * @return where the old files are now, if there were any
   */
  public Optional<Path> replaceBy(Path other, String stamp) throws IOException {
    Cluster fresh = new Cluster(other);
    Path aside = cluster.data().resolve("cluster." + stamp);
    boolean replaced = Files.exists(cluster.directory());
    if (replaced) {
      Files.move(cluster.directory(), aside, StandardCopyOption.ATOMIC_MOVE);
      if (Files.exists(cluster.passwordFile())) {
        Files.move(cluster.passwordFile(), cluster.data().resolve("password." + stamp), StandardCopyOption.ATOMIC_MOVE);
      }
    }
    Files.move(fresh.passwordFile(), cluster.passwordFile(), StandardCopyOption.ATOMIC_MOVE);
    Files.move(fresh.directory(), cluster.directory(), StandardCopyOption.ATOMIC_MOVE);
    return replaced ? Optional.of(aside) : Optional.empty();
  }

  /** Gives the directory up. */
  @Override
  public void close() throws IOException {
    lock.close();
  }
}

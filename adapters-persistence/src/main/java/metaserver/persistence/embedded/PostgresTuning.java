package metaserver.persistence.embedded;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How the embedded PostgreSQL runs.
 *
 * @param durable whether a commit waits for the disk; false only where the rows may be lost
 * @param maxConnections connections at one time, from all processes together
 * @param startLimit how long a start, crash recovery included, may take
 * @param stopLimit how long a fast stop may take before an immediate one
 * @param archive where the write-ahead log is kept, if it is
 * @param more further settings of PostgreSQL, each {@code name=value}
 */
public record PostgresTuning(
    boolean durable,
    int maxConnections,
    Duration startLimit,
    Duration stopLimit,
    Optional<WalArchive> archive,
    List<String> more) {

  public PostgresTuning {
    more = List.copyOf(more);
  }

  /** Without an archive and further settings. */
  public PostgresTuning(boolean durable, int maxConnections, Duration startLimit, Duration stopLimit) {
    this(durable, maxConnections, startLimit, stopLimit, Optional.empty(), List.of());
  }

  /** For serving: durable, room for two full pools and the commands beside them. */
  public static PostgresTuning serving() {
    return new PostgresTuning(true, 100, Duration.ofSeconds(120), Duration.ofSeconds(15));
  }

  public PostgresTuning withArchive(Optional<WalArchive> other) {
    return new PostgresTuning(durable, maxConnections, startLimit, stopLimit, other, more);
  }

  /** The same with other further settings, and more or less patience for its start. */
  public PostgresTuning with(List<String> settings, Duration limit) {
    return new PostgresTuning(durable, maxConnections, limit, stopLimit, archive, settings);
  }

  List<String> settings() {
    List<String> all = new ArrayList<>(List.of(
        "listen_addresses=127.0.0.1",
        "unix_socket_directories=",
        "max_connections=" + maxConnections,
        "shared_buffers=64MB",
        "max_wal_size=256MB",
        "jit=off",
        "TimeZone=UTC",
        "log_timezone=UTC",
        "log_destination=stderr",
        "fsync=" + (durable ? "on" : "off"),
        "synchronous_commit=" + (durable ? "on" : "off"),
        "full_page_writes=" + (durable ? "on" : "off")));
    archive.ifPresent(kept -> all.addAll(kept.settings()));
    all.addAll(more);
    return all;
  }
}

package metaserver.persistence.embedded;

import java.time.Duration;
import java.util.List;

/**
 * How the embedded PostgreSQL runs.
 *
 * @param durable whether a commit waits for the disk; false only where the rows may be lost
 * @param maxConnections connections at one time, from all processes together
 * @param startLimit how long a start, crash recovery included, may take
 * @param stopLimit how long a fast stop may take before an immediate one
 */
public record PostgresTuning(boolean durable, int maxConnections, Duration startLimit, Duration stopLimit) {

  /** For serving: durable, room for two full pools and the commands beside them. */
  public static PostgresTuning serving() {
    return new PostgresTuning(true, 100, Duration.ofSeconds(120), Duration.ofSeconds(15));
  }

  List<String> settings() {
    return List.of(
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
        "full_page_writes=" + (durable ? "on" : "off"));
  }
}

package metaserver.persistence.postgres.platform;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the database is away or overloaded at the moment: warns when that begins, not at each call that fails. */
final class Outage {
  private static final Logger LOG = LoggerFactory.getLogger(Outage.class);

  /** An outage in which a call now and then gets through is one outage, not many. */
  private static final long CALM = TimeUnit.SECONDS.toNanos(2);

  private final String database;
  private final AtomicBoolean lasts = new AtomicBoolean();
  private volatile long lastFailure;
  private volatile Optional<Throwable> cause = Optional.empty();

  Outage(PostgresSettings settings) {
    this.database = settings.toString();
  }

  /** Why the pool cannot open a connection. */
  void noteCause(Throwable failure) {
    cause = Optional.of(failure);
  }

  /** No connection came free in time. */
  void begin() {
    lastFailure = System.nanoTime();
    if (!lasts.compareAndSet(false, true)) return;
    String reason = cause.map(Throwable::getMessage).orElse("all connections are taken").lines().findFirst().orElse("");
    LOG.warn("event=database-away database={} reason=\"{}\"", database, reason);
  }

  /** A connection came. */
  void end() {
    // A read is cheap where a write by every call would not be.
    if (!lasts.get() || System.nanoTime() - lastFailure < CALM || !lasts.compareAndSet(true, false)) return;
    cause = Optional.empty();
    LOG.info("event=database-back database={}", database);
  }
}

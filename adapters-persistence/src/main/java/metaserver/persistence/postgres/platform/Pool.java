package metaserver.persistence.postgres.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * The connections everybody shares. Who gets none within the wait is told so by an SQL exception; the log is told once.
 */
final class Pool extends DelegatingDataSource implements AutoCloseable {
  private static final Duration OLDEST = Duration.ofMinutes(30);
  private static final Duration KEEP_ALIVE = Duration.ofMinutes(2);

  private final HikariDataSource connections;
  private final Outage outage;
  private final PoolWatch watch;

  private Pool(HikariDataSource connections, Outage outage, PoolWatch watch) {
    super(connections);
    this.connections = connections;
    this.outage = outage;
    this.watch = watch;
  }

  /** Opens connections in the background, whether or not the server answers yet. */
  static Pool open(PostgresSettings settings) {
    Outage outage = new Outage(settings);
    PoolWatch watch = new PoolWatch();
    HikariConfig config = new HikariConfig();
    config.setPoolName("database");
    config.setDataSource(new PatientConnections(Driver.connections(settings), outage));
    config.setMinimumIdle(settings.pool().idle());
    config.setMaximumPoolSize(settings.pool().max());
    config.setConnectionTimeout(settings.pool().patience().toMillis());
    config.setMaxLifetime(OLDEST.toMillis());
    config.setKeepaliveTime(KEEP_ALIVE.toMillis());
    config.setInitializationFailTimeout(-1);
    config.setMetricsTrackerFactory((_, _) -> watch);
    return new Pool(new HikariDataSource(config), outage, watch);
  }

  PoolUse use() {
    return watch.use(connections.getHikariPoolMXBean(), connections.getMaximumPoolSize());
  }

  @Override
  public Connection getConnection() throws SQLException {
    try {
      Connection connection = connections.getConnection();
      outage.end();
      return connection;
    } catch (SQLException e) {
      outage.begin();
      throw e;
    }
  }

  @Override
  public void close() {
    connections.close();
  }
}

package metaserver.persistence.postgres.platform;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * What the pool fills itself from. While the server is away it keeps knocking at a steady pace; left alone the pool
 * would pause longer and longer, and so be late when the server is back.
 */
final class PatientConnections extends DelegatingDataSource {
  private static final Duration PACE = Duration.ofMillis(200);

  private final Outage outage;

  PatientConnections(DataSource driver, Outage outage) {
    super(driver);
    this.outage = outage;
  }

  @Override
  public Connection getConnection() throws SQLException {
    while (true) {
      try {
        return super.getConnection();
      } catch (SQLException e) {
        outage.noteCause(e);
        pause(e);
      }
    }
  }

  private static void pause(SQLException failure) throws SQLException {
    try {
      Thread.sleep(PACE);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw failure;
    }
  }
}

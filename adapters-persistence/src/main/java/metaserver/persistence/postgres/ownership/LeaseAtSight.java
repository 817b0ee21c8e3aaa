package metaserver.persistence.postgres.ownership;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.Optional;
import metaserver.application.ownership.Lease.Tenure;
import metaserver.persistence.postgres.platform.DirectConnection;
import metaserver.persistence.postgres.platform.PostgresSettings;

/** Looks for the owner of a database of whose schema nothing is known: it may be an older or newer one, or none. */
public record LeaseAtSight(PostgresSettings database) {
  /** Throws {@link metaserver.domain.store.StoreUnavailable} when the database is away. */
  public Optional<Tenure> find() {
    try (Connection connection = DirectConnection.open(database); Statement statement = connection.createStatement()) {
      try (ResultSet table = statement.executeQuery("SELECT to_regclass('server_lease') IS NOT NULL")) {
        if (!table.next() || !table.getBoolean(1)) return Optional.empty();
      }
      try (ResultSet row = statement.executeQuery(
          "SELECT holder, host, process, started_at, renewed_at FROM server_lease")) {
        return row.next()
            ? Optional.of(new Tenure(
                OwnerHandler.owner(row), row.getObject("renewed_at", OffsetDateTime.class).toInstant()))
            : Optional.empty();
      }
    } catch (SQLException e) {
      throw new IllegalStateException("the owner of " + database + " cannot be looked for", e);
    }
  }
}

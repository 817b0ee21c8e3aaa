package metaserver.persistence.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Short statements on one connection. */
final class Sql {
  private Sql() {}

  static void run(Connection connection, String statement) throws SQLException {
    try (Statement made = connection.createStatement()) {
      made.execute(statement);
    }
  }

  /** The first row of a query as text; NULL is an empty text. */
  static String[] row(Connection connection, String query) throws SQLException {
    try (Statement made = connection.createStatement(); ResultSet found = made.executeQuery(query)) {
      if (!found.next()) throw new SQLException("no row for: " + query);
      String[] row = new String[found.getMetaData().getColumnCount()];
      for (int i = 0; i < row.length; i++) row[i] = Optional.ofNullable(found.getString(i + 1)).orElse("");
      return row;
    }
  }

  static String text(Connection connection, String query) throws SQLException {
    return row(connection, query)[0];
  }

  /** What the server's clock says, which the commits are dated by. */
  static Instant moment(Connection connection) throws SQLException {
    return OffsetDateTime.parse(text(connection,
        "SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.US\"Z\"')")).toInstant();
  }

  static int major(Connection connection) throws SQLException {
    return Integer.parseInt(text(connection, "SHOW server_version_num")) / 10_000;
  }

  static String quoted(String name) {
    return "\"" + name.replace("\"", "\"\"") + "\"";
  }
}

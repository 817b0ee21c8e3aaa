package metaserver.bootstrap.endtoend;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import metaserver.domain.identity.SessionToken;
import metaserver.domain.text.Blob;
import metaserver.persistence.embedded.PostgresAddress;
import metaserver.persistence.embedded.PostgresServer;

/** Looks into a database past the server. */
final class Rows {
  private Rows() {}

  /** The rows of a query, their columns as text and joined by a blank. */
  static List<String> of(PostgresAddress address, String query, Object... parameters) {
    try (Connection connection = PostgresServer.connect(address);
        PreparedStatement statement = connection.prepareStatement(query)) {
      for (int i = 0; i < parameters.length; i++) statement.setObject(i + 1, parameters[i]);
      List<String> rows = new ArrayList<>();
      try (ResultSet found = statement.executeQuery()) {
        while (found.next()) rows.add(row(found));
      }
      return rows;
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static void change(PostgresAddress address, String statement) {
    try (Connection connection = PostgresServer.connect(address);
        PreparedStatement prepared = connection.prepareStatement(statement)) {
      prepared.executeUpdate();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String row(ResultSet found) throws SQLException {
    List<String> columns = new ArrayList<>();
    for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) columns.add(String.valueOf(found.getString(i)));
    return String.join(" ", columns);
  }

  /** How a token is kept. */
  static String hash(Blob token) {
    return SessionToken.of(token.bytes()).hash().hex();
  }
}

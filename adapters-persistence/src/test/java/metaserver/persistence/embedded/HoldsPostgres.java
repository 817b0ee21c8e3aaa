package metaserver.persistence.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;

/** A program of its own for the tests: opens a data directory, leaves a row, says so and waits to be killed. */
final class HoldsPostgres {
  private HoldsPostgres() {}

  /** Arguments: data directory, directory of the PostgreSQL programs. */
  public static void main(String[] arguments) throws Exception {
    try {
      Opened opened = EmbeddedPostgres.open(
          Path.of(arguments[0]), new PostgresBinaries.Unpacked(Path.of(arguments[1])), PostgresTuning.serving());
      try (Connection connection = PostgresServer.connect(opened.address());
          Statement statement = connection.createStatement()) {
        statement.execute("CREATE TABLE IF NOT EXISTS marks (mark int)");
        statement.execute("INSERT INTO marks VALUES (1)");
      }
      System.out.println("opened " + opened.getClass().getSimpleName());
    } catch (EmbeddedPostgresException e) {
      System.out.println("refused " + e.getMessage());
      return;
    }
    System.in.read();
  }
}

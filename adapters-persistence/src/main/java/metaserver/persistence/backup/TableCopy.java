package metaserver.persistence.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import metaserver.persistence.postgres.platform.DirectConnection;
import metaserver.persistence.postgres.platform.Migrations;
import metaserver.persistence.postgres.platform.PostgresSettings;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.postgresql.copy.CopyOut;

/**
 * Copies all rows from one PostgreSQL to another of any version: makes the schema there as it is here, streams every
 * table out of one snapshot, moves the sequences, compares counts and checksums, and only then commits.
 *
 * @param to an empty database, or one whose tables are
 */
public record TableCopy(PostgresSettings from, PostgresSettings to) {
  private static final String HISTORY = "public.flyway_schema_history";
  /** A migration puts a row there. */
  private static final String SEEDED = "public.ladder_pass";

  /** Referenced tables before those that refer to them. */
  private static final String TABLES = """
      WITH RECURSIVE tables AS (
        SELECT c.oid FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
        WHERE c.relkind = 'r' AND n.nspname = 'public' AND c.relname <> 'flyway_schema_history'
      ), depths AS (
        SELECT oid, 0 AS depth FROM tables
        UNION
        SELECT k.conrelid, d.depth + 1 FROM depths d
        JOIN pg_catalog.pg_constraint k ON k.confrelid = d.oid AND k.contype = 'f' AND k.conrelid <> k.confrelid
        WHERE d.depth < 100
      )
      SELECT pg_catalog.format('%I.%I', 'public', c.relname),
             (SELECT pg_catalog.string_agg(pg_catalog.format('%I', a.attname), ',' ORDER BY a.attnum)
              FROM pg_catalog.pg_attribute a
              WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = '')
      FROM pg_catalog.pg_class c JOIN depths d ON d.oid = c.oid
      GROUP BY c.oid, c.relname ORDER BY max(d.depth), c.relname""";

  /** Months of logs, which a migration makes none of. */
  private static final String MONTHS = """
      SELECT p.relname, pg_catalog.to_date(pg_catalog.right(c.relname, 6), 'YYYYMM')::text
      FROM pg_catalog.pg_inherits i JOIN pg_catalog.pg_class c ON c.oid = i.inhrelid
      JOIN pg_catalog.pg_class p ON p.oid = i.inhparent AND p.relkind = 'p'
      WHERE c.relkind = 'r' AND c.relname ~ '_[0-9]{6}$'""";

  private static final String SEQUENCES = """
      SELECT pg_catalog.format('%I.%I', schemaname, sequencename), last_value
      FROM pg_catalog.pg_sequences WHERE schemaname = 'public' AND last_value IS NOT NULL""";

  /**
   * Copies; returns what was copied, by table.
   *
   * @throws BackupFailure with nothing in the other database but empty tables
   */
  public SortedMap<String, TableSum> run() {
    return BackupFailure.told("the database " + from + " cannot be copied to " + to, () -> {
      String version = new Migrations(from).version()
          .orElseThrow(() -> new BackupFailure("the database " + from + " has no schema of this server"));
      Migrations.upTo(version, to).migrate();
      SortedMap<String, TableSum> copied;
      try (Connection source = DirectConnection.open(from); Connection target = DirectConnection.open(to)) {
        copied = copy(source, target);
      }
      new Migrations(to).migrate();
      return copied;
    });
  }

  private SortedMap<String, TableSum> copy(Connection source, Connection target) throws SQLException {
    source.setAutoCommit(false);
    Sql.run(source, "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY");
    target.setAutoCommit(false);
    SortedMap<String, TableSum> expected = sums(source);
    SortedMap<String, TableSum> there = sums(target);
    refuseRows(there);
    if (there.containsKey(SEEDED)) Sql.run(target, "DELETE FROM " + SEEDED);
    for (String[] month : rows(source, MONTHS)) {
      Sql.run(target, "SELECT public.make_month('" + month[0] + "', '" + month[1] + "')");
    }
    for (String[] table : rows(source, TABLES)) stream(table[0], table[1], source, target);
    for (String[] sequence : rows(source, SEQUENCES)) {
      Sql.run(target, "SELECT pg_catalog.setval('" + sequence[0].replace("'", "''") + "', " + sequence[1] + ")");
    }
    String difference = TableSums.difference(expected, sums(target));
    if (!difference.isEmpty()) throw new BackupFailure("the copy differs: " + difference);
    target.commit();
    return expected;
  }

  private static SortedMap<String, TableSum> sums(Connection connection) throws SQLException {
    SortedMap<String, TableSum> sums = TableSums.of(connection);
    sums.remove(HISTORY); // says when each step ran, which is not the same there
    return sums;
  }

  private void refuseRows(SortedMap<String, TableSum> there) {
    List<String> full = there.entrySet().stream().filter(table -> table.getValue().rows() > 0)
        .map(table -> table.getKey()).filter(table -> !table.equals(SEEDED)).toList();
    if (!full.isEmpty()) {
      throw new BackupFailure(to + " has rows already in " + String.join(", ", full) + "; copy into an empty database");
    }
  }

  private static void stream(String table, String columns, Connection source, Connection target) throws SQLException {
    CopyOut out = source.unwrap(PGConnection.class).getCopyAPI()
        .copyOut("COPY " + table + " (" + columns + ") TO STDOUT");
    CopyIn in = target.unwrap(PGConnection.class).getCopyAPI()
        .copyIn("COPY " + table + " (" + columns + ") FROM STDIN");
    for (byte[] row = out.readFromCopy(); row != null; row = out.readFromCopy()) in.writeToCopy(row, 0, row.length);
    in.endCopy();
  }

  private static List<String[]> rows(Connection connection, String query) throws SQLException {
    List<String[]> rows = new ArrayList<>();
    try (Statement statement = connection.createStatement(); ResultSet found = statement.executeQuery(query)) {
      while (found.next()) rows.add(new String[] {found.getString(1), found.getString(2)});
    }
    return rows;
  }
}

package metaserver.persistence.backup;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts and checksums of all tables, taken in the transaction that a connection is in. */
final class TableSums {
  /** Columns by name, since a table that was altered has them in another order than one that was made so. */
  private static final String TABLES = """
      SELECT format('%I.%I', n.nspname, c.relname),
             string_agg(format('%I', a.attname), ',' ORDER BY a.attname COLLATE "C")
      FROM pg_class c
      JOIN pg_namespace n ON n.oid = c.relnamespace
      JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      WHERE c.relkind = 'r' AND n.nspname NOT LIKE 'pg\\_%'
        AND n.nspname NOT IN ('information_schema', 'metaserver_drill')
      GROUP BY 1
      ORDER BY 1""";

  private TableSums() {}

  static SortedMap<String, TableSum> of(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      plainTexts(statement);
      SortedMap<String, TableSum> sums = new TreeMap<>();
      for (Table table : tables(statement)) sums.put(table.name(), sum(statement, table));
      return sums;
    }
  }

  /** The text of a value must not depend on who asks. */
  static void plainTexts(Statement statement) throws SQLException {
    for (String setting : List.of("DateStyle = 'ISO, YMD'", "IntervalStyle = 'postgres'", "TimeZone = 'UTC'",
        "extra_float_digits = 1", "bytea_output = 'hex'", "search_path = ''")) {
      statement.execute("SET LOCAL " + setting);
    }
  }

  private static List<Table> tables(Statement statement) throws SQLException {
    List<Table> tables = new ArrayList<>();
    try (ResultSet found = statement.executeQuery(TABLES)) {
      while (found.next()) tables.add(new Table(found.getString(1), found.getString(2)));
    }
    return tables;
  }

  private static TableSum sum(Statement statement, Table table) throws SQLException {
    String query = "SELECT count(*),"
        + " coalesce(sum(('x' || left(md5(row(" + table.columns() + ")::text), 16))::bit(64)::bigint), 0)::text"
        + " FROM ONLY " + table.name();
    try (ResultSet found = statement.executeQuery(query)) {
      found.next();
      return new TableSum(found.getLong(1), found.getString(2));
    }
  }

  /** What differs, each table on a part of one line; empty if nothing does. */
  static String difference(SortedMap<String, TableSum> expected, SortedMap<String, TableSum> found) {
    List<String> differences = new ArrayList<>();
    expected.forEach((table, sum) -> {
      TableSum other = found.get(table);
      if (other == null) {
        differences.add(table + " is missing");
      } else if (!other.equals(sum)) {
        differences.add(table + " has " + other.rows() + " rows instead of " + sum.rows() + ", or other content");
      }
    });
    found.keySet().stream()
        .filter(table -> !expected.containsKey(table))
        .forEach(table -> differences.add(table + " is not in the backup"));
    return String.join("; ", differences);
  }

  private record Table(String name, String columns) {}
}

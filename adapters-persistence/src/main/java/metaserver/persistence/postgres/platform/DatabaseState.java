package metaserver.persistence.postgres.platform;

import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import metaserver.domain.store.StoreUnavailable;
import org.postgresql.PGConnection;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** What the database says of itself. Every method throws {@link StoreUnavailable} when it is away. */
public final class DatabaseState {
  private final JdbcTemplate database;

  DatabaseState(DataSource connections) {
    database = new JdbcTemplate(connections);
  }

  /** The version of its schema. */
  public String schema() {
    return all("""
        /* DatabaseState.schema */ SELECT version FROM flyway_schema_history
        WHERE success AND version IS NOT NULL ORDER BY installed_rank DESC LIMIT 1""", (row, _) -> row.getString(1))
        .stream().findFirst().orElse("none");
  }

  /** The version of PostgreSQL, such as 150019. */
  public int server() {
    return all("/* DatabaseState.server */ SELECT current_setting('server_version_num')::int",
        (row, _) -> row.getInt(1)).getFirst();
  }

  /** Settings by their names; one that this version does not know is missing. */
  public Optional<String> setting(String name) {
    try {
      return database.query("/* DatabaseState.setting */ SELECT setting FROM pg_settings WHERE name = ?",
          (row, _) -> row.getString(1), name).stream().findFirst();
    } catch (DataAccessException e) {
      throw Failures.translate(e);
    }
  }

  /** The segment of the write-ahead log whose archiving failed last, unless one was archived since. */
  public Optional<String> failingArchive() {
    return all("""
        /* DatabaseState.archive */ SELECT last_failed_wal FROM pg_stat_archiver
        WHERE last_failed_time IS NOT NULL AND (last_archived_time IS NULL OR last_failed_time > last_archived_time)""",
        (row, _) -> row.getString(1)).stream().findFirst();
  }

  /** By how many seconds the clock of the database is ahead of the given moment, in seconds since 1970. */
  public double clockAhead(double ofEpochSeconds) {
    return all("/* DatabaseState.clock */ SELECT extract(epoch FROM clock_timestamp())::float8",
        (row, _) -> row.getDouble(1))
        .getFirst() - ofEpochSeconds;
  }

  /** Whether something stands between here and the server: the process we were told of is not the one that answers. */
  public boolean behindPooler() {
    try {
      return Boolean.TRUE.equals(database.execute((ConnectionCallback<Boolean>) connection -> {
        try (var statement = connection.createStatement();
            var row = statement.executeQuery("/* DatabaseState.process */ SELECT pg_backend_pid()")) {
          row.next();
          return row.getInt(1) != connection.unwrap(PGConnection.class).getBackendPID();
        }
      }));
    } catch (DataAccessException e) {
      throw Failures.translate(e);
    }
  }

  /** Tables, the largest first. */
  public List<TableState> tables() {
    return all("""
        /* DatabaseState.tables */
        SELECT t.relname, pg_total_relation_size(t.relid), t.n_live_tup, t.n_dead_tup, t.seq_scan,
          coalesce(t.idx_scan, 0),
          greatest(t.last_vacuum, t.last_autovacuum)::text,
          ceil(current_setting('autovacuum_vacuum_threshold')::float8
            + current_setting('autovacuum_vacuum_scale_factor')::float8 * greatest(c.reltuples, 0))::bigint,
          age(c.relfrozenxid)
        FROM pg_stat_user_tables t JOIN pg_class c ON c.oid = t.relid
        ORDER BY 2 DESC, 1""", (row, _) -> new TableState(row.getString(1), row.getLong(2), row.getLong(3),
            row.getLong(4), row.getLong(5), row.getLong(6), Optional.ofNullable(row.getString(7)),
            row.getLong(8), row.getLong(9)));
  }

  /** Indexes that no query used since the statistics began; those that keep something unique are none of them. */
  public List<IndexState> unusedIndexes() {
    return all("""
        /* DatabaseState.unused */
        SELECT i.relname, i.indexrelname, pg_relation_size(i.indexrelid)
        FROM pg_stat_user_indexes i JOIN pg_index x ON x.indexrelid = i.indexrelid
        WHERE i.idx_scan = 0 AND NOT x.indisunique ORDER BY 3 DESC, 2""", INDEX);
  }

  /** Indexes on the same columns of the same rows as another, which is kept. */
  public List<IndexState> duplicateIndexes() {
    return all("""
        /* DatabaseState.duplicates */
        SELECT c.relname, i.relname, pg_relation_size(x.indexrelid)
        FROM pg_index x JOIN pg_class i ON i.oid = x.indexrelid JOIN pg_class c ON c.oid = x.indrelid
          JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast') AND EXISTS (
          SELECT FROM pg_index y
          WHERE y.indrelid = x.indrelid AND y.indexrelid <> x.indexrelid AND y.indkey = x.indkey
            AND y.indclass = x.indclass AND y.indoption = x.indoption AND y.indcollation = x.indcollation
            AND coalesce(pg_get_expr(y.indpred, y.indrelid), '') = coalesce(pg_get_expr(x.indpred, x.indrelid), '')
            AND coalesce(pg_get_expr(y.indexprs, y.indrelid), '') = coalesce(pg_get_expr(x.indexprs, x.indrelid), '')
            AND (y.indisunique > x.indisunique OR (y.indisunique = x.indisunique AND y.indexrelid < x.indexrelid)))
        ORDER BY 2""", INDEX);
  }

  /** The database as a whole. */
  public Whole whole() {
    return all("""
        /* DatabaseState.whole */
        SELECT current_database(), pg_database_size(current_database()), numbackends,
          blks_hit::float8 / nullif(blks_hit + blks_read, 0), deadlocks, coalesce(stats_reset::text, 'ever')
        FROM pg_stat_database WHERE datname = current_database()""", (row, _) -> new Whole(row.getString(1),
            row.getLong(2), row.getInt(3), row.getObject(4) == null ? 1 : row.getDouble(4), row.getLong(5),
            row.getString(6))).getFirst();
  }

  private static final RowMapper<IndexState> INDEX =
      (row, _) -> new IndexState(row.getString(1), row.getString(2), row.getLong(3));

  private <T> List<T> all(String sql, RowMapper<T> row) {
    try {
      return database.query(sql, row);
    } catch (DataAccessException e) {
      throw Failures.translate(e);
    }
  }

  /**
   * @param bytes with its indexes
   * @param lastVacuum by hand or by itself, as PostgreSQL writes it
   * @param vacuumAt so many dead rows make autovacuum come
   * @param age transactions since its oldest row was frozen
   */
  public record TableState(String name, long bytes, long rows, long deadRows, long scans, long indexScans,
      Optional<String> lastVacuum, long vacuumAt, long age) {}

  /** An index, under its table. */
  public record IndexState(String table, String name, long bytes) {}

  /** @param cacheHits of the blocks that were read, those that PostgreSQL had in memory, 0 to 1 */
  public record Whole(String name, long bytes, int connections, double cacheHits, long deadlocks, String since) {}
}

package metaserver.persistence.postgres.platform;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;

/** Reads and writes one value object as one column. */
final class ValueHandler<T> extends BaseTypeHandler<T> {
  private final Reading<T> reading;
  private final Writing<T> writing;

  ValueHandler(Reading<T> reading, Writing<T> writing) {
    this.reading = reading;
    this.writing = writing;
  }

  /** For what is only written. */
  static <T> ValueHandler<T> parameter(Writing<T> writing) {
    return new ValueHandler<>((row, column) -> {
      throw new SQLException("column " + column + " is read by another handler");
    }, writing);
  }

  @Override
  public void setNonNullParameter(PreparedStatement statement, int index, T value, @Nullable JdbcType type)
      throws SQLException {
    writing.write(statement, index, value);
  }

  @Override
  public @Nullable T getNullableResult(ResultSet row, String column) throws SQLException {
    return reading.read(row, row.findColumn(column));
  }

  @Override
  public @Nullable T getNullableResult(ResultSet row, int column) throws SQLException {
    return reading.read(row, column);
  }

  @Override
  public @Nullable T getNullableResult(CallableStatement call, int column) throws SQLException {
    throw new SQLException("no procedures are called");
  }

  /** How a column that is not NULL becomes a value; NULL may become null. */
  interface Reading<T> {
    @Nullable T read(ResultSet row, int column) throws SQLException;
  }

  /** How a value becomes a parameter. */
  interface Writing<T> {
    void write(PreparedStatement statement, int index, T value) throws SQLException;
  }
}

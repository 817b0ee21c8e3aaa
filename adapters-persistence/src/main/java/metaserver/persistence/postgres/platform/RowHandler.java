package metaserver.persistence.postgres.platform;

import java.sql.CallableStatement;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.apache.ibatis.type.BaseTypeHandler;
import org.apache.ibatis.type.JdbcType;
import org.jspecify.annotations.Nullable;

/**
 * Reads a value from several columns of a row, or from one that may be NULL. A result map names the first of the
 * columns, and the class by {@code typeHandler=}, so both class and constructor are public.
 */
public abstract class RowHandler<T> extends BaseTypeHandler<T> {
  protected abstract T read(ResultSet row) throws SQLException;

  @Override
  public T getNullableResult(ResultSet row, String column) throws SQLException {
    return read(row);
  }

  @Override
  public T getNullableResult(ResultSet row, int column) throws SQLException {
    return read(row);
  }

  @Override
  public T getNullableResult(CallableStatement call, int column) throws SQLException {
    throw new SQLException("no procedures are called");
  }

  @Override
  public void setNonNullParameter(PreparedStatement statement, int index, T value, @Nullable JdbcType type)
      throws SQLException {
    throw new SQLException("a value of several columns is written column by column");
  }
}

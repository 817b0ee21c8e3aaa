package metaserver.persistence.postgres.platform;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An array as a parameter: the same statement for any number of values.
 *
 * @param type of the elements, as PostgreSQL calls it
 * @param values null stands for NULL
 */
public record SqlArray(String type, List<? extends @Nullable Object> values) {
  public SqlArray {
    values = Collections.unmodifiableList(new ArrayList<>(values));
  }

  public static <S> SqlArray numbers(Collection<S> rows, Function<S, @Nullable Integer> column) {
    return of("int4", rows, column);
  }

  public static <S> SqlArray longs(Collection<S> rows, Function<S, @Nullable Long> column) {
    return of("int8", rows, column);
  }

  public static <S> SqlArray doubles(Collection<S> rows, Function<S, @Nullable Double> column) {
    return of("float8", rows, column);
  }

  public static <S> SqlArray flags(Collection<S> rows, Function<S, @Nullable Boolean> column) {
    return of("bool", rows, column);
  }

  public static <S> SqlArray texts(Collection<S> rows, Function<S, @Nullable String> column) {
    return of("text", rows, column);
  }

  private static <S> SqlArray of(String type, Collection<S> rows, Function<S, ? extends @Nullable Object> column) {
    List<@Nullable Object> values = new ArrayList<>(rows.size());
    for (S row : rows) values.add(column.apply(row));
    return new SqlArray(type, values);
  }

  void writeTo(PreparedStatement statement, int index) throws SQLException {
    statement.setArray(index, statement.getConnection().createArrayOf(type, values.toArray()));
  }
}

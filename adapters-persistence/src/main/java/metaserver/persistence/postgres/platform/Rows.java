package metaserver.persistence.postgres.platform;

import java.lang.reflect.Constructor;
import java.sql.CallableStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.cursor.Cursor;
import org.apache.ibatis.executor.resultset.ResultSetHandler;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.ResultMap;
import org.apache.ibatis.mapping.ResultMapping;
import org.apache.ibatis.reflection.ReflectionException;
import org.jspecify.annotations.Nullable;

/**
 * Makes each row's object by the constructor that {@code @ConstructorArgs} describe. MyBatis would ask for the types of
 * all columns, sort their names and look for the constructor in every result: a fifth of the time of a lookup.
 */
final class Rows implements ResultSetHandler {
  private final Constructor<?> constructor;
  private final List<ResultMapping> arguments;

  private Rows(Constructor<?> constructor, List<ResultMapping> arguments) {
    this.constructor = constructor;
    this.arguments = arguments;
  }

  /** Empty if a result is more than a list of objects of which each argument is read from one column. */
  static Optional<Rows> of(MappedStatement statement) {
    List<ResultMap> maps = statement.getResultMaps();
    return maps.size() == 1 && statement.getResultSets() == null && isPlain(maps.getFirst())
        ? Optional.of(of(maps.getFirst())) : Optional.empty();
  }

  private static boolean isPlain(ResultMap map) {
    return !map.getConstructorResultMappings().isEmpty() && map.getPropertyResultMappings().isEmpty()
        && map.getDiscriminator() == null && !map.hasNestedResultMaps() && !map.hasNestedQueries();
  }

  private static Rows of(ResultMap map) {
    List<ResultMapping> arguments = map.getConstructorResultMappings();
    return new Rows(constructor(map.getType(), arguments), arguments);
  }

  private static Constructor<?> constructor(Class<?> type, List<ResultMapping> arguments) {
    try {
      Class<?>[] types = arguments.stream().map(ResultMapping::getJavaType).toArray(Class<?>[]::new);
      Constructor<?> found = type.getDeclaredConstructor(types);
      found.setAccessible(true);
      return found;
    } catch (NoSuchMethodException e) {
      throw new ReflectionException(type + " has no constructor of the mapped arguments", e);
    }
  }

  @Override
  @SuppressWarnings("unchecked")
  public <E> List<E> handleResultSets(Statement statement) throws SQLException {
    try (ResultSet rows = statement.getResultSet()) {
      List<@Nullable Object> objects = new ArrayList<>();
      int[] columns = columns(rows);
      while (rows.next()) objects.add(object(rows, columns));
      return (List<E>) objects;
    }
  }

  /** Where the columns are; found by name once, not in every row. */
  private int[] columns(ResultSet rows) throws SQLException {
    int[] columns = new int[arguments.size()];
    for (int i = 0; i < columns.length; i++) columns[i] = rows.findColumn(arguments.get(i).getColumn());
    return columns;
  }

  /** As MyBatis has it, a row of NULLs is no object. */
  private @Nullable Object object(ResultSet row, int[] columns) throws SQLException {
    @Nullable Object[] values = new Object[columns.length];
    boolean found = false;
    for (int i = 0; i < columns.length; i++) {
      values[i] = arguments.get(i).getTypeHandler().getResult(row, columns[i]);
      found |= values[i] != null;
    }
    return found ? made(values) : null;
  }

  private Object made(@Nullable Object[] values) {
    try {
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      String type = constructor.getDeclaringClass().getSimpleName();
      throw new ReflectionException("no " + type + " can be made of a row", e);
    }
  }

  @Override
  public <E> Cursor<E> handleCursorResultSets(Statement statement) throws SQLException {
    throw new SQLException("no cursors are read");
  }

  @Override
  public void handleOutputParameters(CallableStatement call) throws SQLException {
    throw new SQLException("no procedures are called");
  }
}

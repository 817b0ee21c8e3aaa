package metaserver.persistence.postgres.platform;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.ibatis.executor.statement.StatementHandler;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.jspecify.annotations.Nullable;

/** Writes down what MyBatis asks of the driver, to do the same again without MyBatis. */
@Intercepts(@Signature(type = StatementHandler.class, method = "parameterize", args = Statement.class))
public final class RecordedStatements implements Interceptor {
  private final List<Recorded> statements = new ArrayList<>();
  private final Thread recorded = Thread.currentThread();
  private boolean recording;

  void start() {
    statements.clear();
    recording = true;
  }

  List<Recorded> stop() {
    recording = false;
    return List.copyOf(statements);
  }

  @Override
  public Object intercept(Invocation call) throws Throwable {
    if (!recording || Thread.currentThread() != recorded) return call.proceed();
    Recorded statement = new Recorded(((StatementHandler) call.getTarget()).getBoundSql().getSql(), new ArrayList<>());
    statements.add(statement);
    PreparedStatement real = (PreparedStatement) call.getArgs()[0];
    Class<?>[] type = {PreparedStatement.class};
    Object spy = Proxy.newProxyInstance(getClass().getClassLoader(), type, (_, method, args) -> {
      if (method.getName().startsWith("set")) statement.parameters().add(Parameter.of(method, args));
      return invoke(method, real, args);
    });
    return call.getMethod().invoke(call.getTarget(), spy);
  }

  static @Nullable Object invoke(Method method, Object on, @Nullable Object[] args) throws SQLException {
    try {
      return method.invoke(on, args);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof SQLException refused) throw refused;
      throw new IllegalStateException(e);
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(e);
    }
  }

  private static @Nullable Object other(@Nullable Object value, Map<Object, Object> instead) {
    return value == null ? null : instead.getOrDefault(value, value);
  }

  /** One call of a setter. */
  record Parameter(Method method, List<@Nullable Object> args) {
    static Parameter of(Method method, @Nullable Object[] args) throws SQLException {
      List<@Nullable Object> kept = Arrays.asList(args.clone());
      if (kept.get(1) instanceof Array array) {
        kept.set(1, new Values(array.getBaseTypeName(), Arrays.asList((@Nullable Object[]) array.getArray())));
      }
      return new Parameter(method, kept);
    }

    void set(PreparedStatement statement, Map<Object, Object> instead) throws SQLException {
      @Nullable Object[] now = args.toArray();
      now[1] = now[1] instanceof Values values
          ? values.array(statement.getConnection(), instead) : other(now[1], instead);
      invoke(method, statement, now);
    }
  }

  record Values(String type, List<@Nullable Object> values) {
    Array array(Connection connection, Map<Object, Object> instead) throws SQLException {
      return connection.createArrayOf(type, values.stream().map(value -> other(value, instead)).toArray());
    }
  }

  /** A statement with its parameters. */
  record Recorded(String sql, List<Parameter> parameters) {
    /** Does it again and reads all that comes. */
    void run(Connection connection, Map<Object, Object> instead) throws SQLException {
      try (PreparedStatement statement = connection.prepareStatement(sql)) {
        for (Parameter parameter : parameters) parameter.set(statement, instead);
        if (statement.execute()) read(statement.getResultSet());
      }
    }

    private static void read(ResultSet rows) throws SQLException {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        for (int i = 1; i <= columns; i++) rows.getObject(i);
      }
    }
  }
}

package metaserver.persistence.postgres.platform;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import metaserver.persistence.postgres.PostgresDatabase;
import org.apache.ibatis.executor.statement.StatementHandler;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.apache.ibatis.session.ResultHandler;

/** Has the server end a connection once so many mapped statements have run on it. */
@Intercepts({
  @Signature(type = StatementHandler.class, method = "query", args = {Statement.class, ResultHandler.class}),
  @Signature(type = StatementHandler.class, method = "update", args = Statement.class)
})
public final class Killing implements Interceptor {
  private final PostgresDatabase database;
  private int left = Integer.MAX_VALUE;

  Killing(PostgresDatabase database) {
    this.database = database;
  }

  /** Lets so many statements run; the next thing that is asked of that connection fails, be it a COMMIT. */
  void after(int statements) {
    left = statements;
  }

  void stop() {
    left = Integer.MAX_VALUE;
  }

  @Override
  public Object intercept(Invocation call) throws Throwable {
    Connection connection = ((Statement) call.getArgs()[0]).getConnection();
    if (left == 0) {
      left = Integer.MAX_VALUE;
      kill(connection);
    }
    Object result = call.proceed();
    if (--left == 0) {
      left = Integer.MAX_VALUE;
      kill(connection);
    }
    return result;
  }

  private void kill(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement(); ResultSet row =
        statement.executeQuery("SELECT pg_backend_pid()")) {
      row.next();
      database.execute("SELECT pg_terminate_backend(" + row.getInt(1) + ", 5000)");
    }
  }
}

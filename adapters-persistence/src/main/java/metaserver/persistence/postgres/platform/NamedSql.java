package metaserver.persistence.postgres.platform;

import java.util.List;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.ParameterMapping;
import org.apache.ibatis.mapping.SqlSource;
import org.apache.ibatis.reflection.SystemMetaObject;
import org.apache.ibatis.scripting.defaults.RawSqlSource;
import org.apache.ibatis.session.Configuration;
import org.jspecify.annotations.Nullable;

/**
 * A constant statement that begins with its name as a comment, so that PostgreSQL's own views and logs show where it
 * comes from. The text is put together once: as long as it stays the same, the driver prepares it only once.
 */
final class NamedSql implements SqlSource {
  private static final String BEFORE = "/* ";
  private static final String AFTER = " */ ";

  private final Configuration configuration;
  private final String sql;
  private final List<ParameterMapping> parameters;

  private NamedSql(Configuration configuration, String sql, List<ParameterMapping> parameters) {
    this.configuration = configuration;
    this.sql = sql;
    this.parameters = parameters;
  }

  /** The name that a statement's text begins with. */
  static String nameIn(String sql) {
    int end = sql.indexOf(AFTER);
    return sql.startsWith(BEFORE) && end > 0 ? sql.substring(BEFORE.length(), end) : "unnamed";
  }

  /** {@code UserMapper.find}: the mapper and its method. */
  private static String name(MappedStatement statement) {
    String id = statement.getId();
    return id.substring(id.lastIndexOf('.', id.lastIndexOf('.') - 1) + 1);
  }

  @Override
  public BoundSql getBoundSql(@Nullable Object parameter) {
    return new BoundSql(configuration, sql, parameters, parameter);
  }

  /** A configuration that names each statement as it becomes known. */
  static final class Names extends Configuration {
    @Override
    public void addMappedStatement(MappedStatement statement) {
      if (!(statement.getSqlSource() instanceof RawSqlSource constant)) {
        throw new IllegalArgumentException(statement.getId() + " is put together at each call; a statement has one constant text");
      }
      BoundSql plain = constant.getBoundSql(null);
      var named = new NamedSql(this, BEFORE + name(statement) + AFTER + plain.getSql(), plain.getParameterMappings());
      SystemMetaObject.forObject(statement).setValue("sqlSource", named); // its builder would have to copy all the rest
      super.addMappedStatement(statement);
    }
  }
}

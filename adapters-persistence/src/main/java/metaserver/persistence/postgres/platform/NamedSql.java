package metaserver.persistence.postgres.platform;

import java.util.List;
import org.apache.ibatis.mapping.BoundSql;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.ParameterMapping;
import org.apache.ibatis.mapping.SqlSource;
import org.apache.ibatis.scripting.defaults.RawSqlSource;
import org.apache.ibatis.session.Configuration;
import org.jspecify.annotations.Nullable;

/**
 * A constant statement that begins with its name as a comment, so that PostgreSQL's own views and logs show where it
 * comes from. The text is put together once: as long as it stays the same, the driver prepares it only once.
 *
 * @param name {@code UserMapper.find}: the mapper and its method
 */
record NamedSql(String name, String text, List<ParameterMapping> parameters, Configuration configuration)
    implements SqlSource {
  static NamedSql of(MappedStatement statement, Configuration configuration) {
    if (!(statement.getSqlSource() instanceof RawSqlSource constant)) {
      throw new IllegalArgumentException(statement.getId()
          + " is put together at each call; a statement has one constant text");
    }
    BoundSql plain = constant.getBoundSql(null);
    String id = statement.getId();
    String name = id.substring(id.lastIndexOf('.', id.lastIndexOf('.') - 1) + 1);
    return new NamedSql(name, "/* " + name + " */ " + plain.getSql(), plain.getParameterMappings(), configuration);
  }

  @Override
  public BoundSql getBoundSql(@Nullable Object parameter) {
    return new BoundSql(configuration, text, parameters, parameter);
  }
}

package metaserver.persistence.postgres.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import metaserver.persistence.embedded.PostgresServer;
import metaserver.persistence.postgres.OnEachPostgres;
import metaserver.persistence.postgres.PostgresDatabase;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.mapping.ParameterMapping;
import org.apache.ibatis.session.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Every statement must find its rows by an index, in the plan that serves all parameters. */
@OnEachPostgres
class MappedStatementsTest {
  /** Statements that may read a whole table, with the reason. */
  private static final Map<String, String> ALLOWED = Map.of(
      "LadderPassMapper.place", "a ranking pass reads every standing, once in two hours",
      "LadderPassMapper.placeByPlayer", "a ranking pass reads every place",
      "LadderPassMapper.sumUp", "a ranking pass reads every standing",
      "LadderPassMapper.pointTo", "a ranking pass counts the users",
      "RoomMapper.all", "reads every room, of which there are a few dozen",
      "RoomMapper.find", "a few dozen rooms lie on one page",
      "RoomMapper.update", "a few dozen rooms lie on one page");

  /** Tables of one page, which no index could make smaller: one row, 34 rows, one row, a row for each dropped month. */
  private static final String TINY = "Seq Scan on (ladder_(pass|summaries)|server_lease|audit_drops)";

  /** What cannot be prepared and reads nothing, behind the name that every statement begins with. */
  private static final String NO_QUERY = "(?s)(/\\*.*?\\*/)?\\s*(SET|LOCK|TRUNCATE) .*";

  /** Types of parameters from whose place in the statement PostgreSQL cannot tell them; the driver sends them along. */
  private static final Map<String, String> TYPES = Map.ofEntries(
      Map.entry("ids", "int4[]"), Map.entry("versions", "int4[]"),
      Map.entry("teams.numbers", "int4[]"), Map.entry("teams.names", "text[]"), Map.entry("teams.places", "int4[]"),
      Map.entry("teams.ties", "bool[]"), Map.entry("teams.eliminations", "bool[]"),
      Map.entry("users", "int4[]"), Map.entry("games", "int4[]"), Map.entry("nicks", "text[]"),
      Map.entry("places", "int4[]"), Map.entry("ties", "bool[]"), Map.entry("spectators", "bool[]"),
      Map.entry("hosts", "bool[]"), Map.entry("captains", "bool[]"), Map.entry("dropped", "bool[]"),
      Map.entry("scores", "int4[]"), Map.entry("kills", "int4[]"), Map.entry("deaths", "int4[]"),
      Map.entry("assists", "int4[]"), Map.entry("given", "int4[]"), Map.entry("taken", "int4[]"),
      Map.entry("PlayerStatMapper.addAll teams", "int4[]"),
      Map.entry("who.players", "int4[]"), Map.entry("who.nicks", "text[]"), Map.entry("who.teams", "text[]"),
      Map.entry("who.hosts", "bool[]"),
      Map.entry("castes", "int4[]"), Map.entry("ladders", "int4[]"), Map.entry("played", "int4[]"),
      Map.entry("wins", "int4[]"),
      Map.entry("losses", "int4[]"), Map.entry("drawn", "int4[]"), Map.entry("damageGiven", "int8[]"),
      Map.entry("damageTaken", "int8[]"), Map.entry("disconnects", "int4[]"), Map.entry("points", "int4[]"),
      Map.entry("mus", "float8[]"), Map.entry("sigmas", "float8[]"), Map.entry("skills", "int4[]"),
      Map.entry("highestPoints", "int4[]"), Map.entry("highestSkills", "int4[]"), Map.entry("numbers", "int8[]"),
      Map.entry("sides", "int4[]"), Map.entry("pointsAfter", "int4[]"), Map.entry("musAfter", "float8[]"),
      Map.entry("sigmasAfter", "float8[]"), Map.entry("chancesByPoints", "float8[]"),
      Map.entry("chancesBySkill", "float8[]"),
      Map.entry("rule.active", "int4"), Map.entry("rule.novice", "int4"), Map.entry("order", "text"),
      Map.entry("bans", "int4[]"), Map.entry("counts", "int8[]"),
      Map.entry("rooms", "int4[]"), Map.entry("players", "int4[]"), Map.entry("lines", "text[]"),
      Map.entry("whispers", "bool[]"), Map.entry("ComplaintMapper.addLines id", "int4"),
      Map.entry("AuditMapper.dropDeeds at", "timestamptz"),
      Map.entry("times", "text[]"), Map.entry("metadata", "text[]"), Map.entry("hashes", "text[]"),
      Map.entry("RecoveryCodeMapper.addAll user", "int4"));

  @Parameter int version;

  @Test
  void everyStatementShouldUseAnIndex() throws Exception {
    PostgresDatabase database = PostgresDatabase.fresh(version);
    try (PostgresStore store = database.store(); Connection connection = PostgresServer.connect(database.address())) {
      CrowdedTables.fill(connection);
      Map<String, String> plans = plans(connection, statements(store));

      assertThat(plans).hasSizeGreaterThan(20);
      assertThat(ALLOWED.keySet()).isSubsetOf(plans.keySet());
      Map<String, String> scans = new TreeMap<>(plans);
      scans.keySet().removeAll(ALLOWED.keySet());
      scans.values().removeIf(plan -> !plan.replaceAll(TINY, "").contains("Seq Scan"));
      assertThat(scans).isEmpty();
      // and such a scan would be seen
      assertThat(explain(connection, "SELECT * FROM users WHERE is_admin = ?", List.of("unknown")))
          .contains("Seq Scan on users");
    }
  }

  private static Collection<MappedStatement> statements(PostgresStore store)
      throws IOException, URISyntaxException, ClassNotFoundException {
    Path classes = Path.of(PostgresStore.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    List<Path> files;
    try (Stream<Path> all = Files.walk(classes.resolve("metaserver/persistence/postgres"))) {
      files = all.filter(file -> file.toString().endsWith("Mapper.class")).toList();
    }
    for (Path file : files) {
      store.mapper(Class.forName(classes.relativize(file).toString().replace(".class", "").replace('/', '.')));
    }
    Configuration configuration = store.configuration();
    return configuration.getMappedStatementNames().stream().filter(name -> name.contains("."))
        .map(configuration::getMappedStatement).toList();
  }

  private static Map<String, String> plans(Connection connection, Collection<MappedStatement> statements)
      throws SQLException {
    Map<String, String> plans = new TreeMap<>();
    for (MappedStatement statement : statements) {
      String name = statement.getId().replaceAll(".*\\.(\\w+\\.\\w+)$", "$1");
      var bound = statement.getBoundSql(Map.of());
      if (bound.getSql().matches(NO_QUERY)) continue;
      List<String> types = bound.getParameterMappings().stream().map(parameter -> type(name, parameter)).toList();
      plans.put(name, explain(connection, bound.getSql(), types));
    }
    return plans;
  }

  private static String type(String statement, ParameterMapping parameter) {
    String property = parameter.getProperty().replaceFirst("^changes\\.(before\\.)?", "");
    boolean array = TYPES.containsKey(property)
        && (!property.equals("metadata") || statement.equals("PlayerStatMapper.addAll"));
    return TYPES.getOrDefault(statement + " " + property, array ? TYPES.getOrDefault(property, "unknown") : "unknown");
  }

  private static String explain(Connection connection, String sql, List<String> types) throws SQLException {
    String text = sql;
    for (int i = 1; i <= types.size(); i++) text = text.replaceFirst("\\?", "\\$" + i);
    String declared = types.isEmpty() ? "" : "(" + String.join(", ", types) + ")";
    String values = types.isEmpty() ? "" : "(" + String.join(", ", Collections.nCopies(types.size(), "NULL")) + ")";
    try (Statement statement = connection.createStatement()) {
      statement.execute("SET plan_cache_mode = force_generic_plan");
      statement.execute("PREPARE explained " + declared + " AS " + text);
      List<String> lines = new ArrayList<>();
      try (ResultSet plan = statement.executeQuery("EXPLAIN EXECUTE explained" + values)) {
        while (plan.next()) lines.add(plan.getString(1));
      }
      statement.execute("DEALLOCATE explained");
      return lines.stream().collect(Collectors.joining("\n"));
    }
  }
}

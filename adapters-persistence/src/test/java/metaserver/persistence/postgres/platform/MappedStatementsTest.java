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
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
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
  private static final String ONE_ROW = "has one row";
  private static final String A_PAGE = "a few dozen rows lie on one page";
  private static final String PASS = "a ranking pass reads every standing and place and counts the users";

  /** The tables that statements may read whole, and why. */
  private static final Map<String, String> SCANS = Map.ofEntries(
      Map.entry("CasteMapper.award ladder_pass", ONE_ROW),
      Map.entry("CasteMapper.due ladder_pass", ONE_ROW),
      Map.entry("LadderMapper.around ladder_pass", ONE_ROW),
      Map.entry("LadderMapper.lastPass ladder_pass", ONE_ROW),
      Map.entry("LadderMapper.page ladder_pass", ONE_ROW),
      Map.entry("LadderMapper.placesOf ladder_pass", ONE_ROW),
      Map.entry("LadderMapper.summaries ladder_pass", ONE_ROW),
      Map.entry("LadderMapper.summaries ladder_summaries", A_PAGE),
      Map.entry("LadderPassMapper.active ladder_summaries", A_PAGE),
      Map.entry("LadderPassMapper.forgetSummaries ladder_summaries", A_PAGE),
      Map.entry("LadderPassMapper.generation ladder_pass", ONE_ROW),
      Map.entry("LadderPassMapper.number ladder_pass", ONE_ROW),
      Map.entry("LadderPassMapper.place ladder_summaries", A_PAGE),
      Map.entry("LadderPassMapper.place standings", PASS),
      Map.entry("LadderPassMapper.placeByPlayer ladder_sheets_0", PASS),
      Map.entry("LadderPassMapper.placeByPlayer ladder_sheets_1", PASS),
      Map.entry("LadderPassMapper.pointTo ladder_pass", ONE_ROW),
      Map.entry("LadderPassMapper.pointTo users", PASS),
      Map.entry("LadderPassMapper.sumUp standings", PASS),
      Map.entry("LeaseMapper.delete server_lease", ONE_ROW),
      Map.entry("LeaseMapper.find server_lease", ONE_ROW),
      Map.entry("LeaseMapper.lock server_lease", ONE_ROW),
      Map.entry("LeaseMapper.renew server_lease", ONE_ROW),
      Map.entry("LeaseMapper.replace server_lease", ONE_ROW),
      Map.entry("PersonalRecordsMapper.of ladder_pass", ONE_ROW),
      Map.entry("RoomMapper.all rooms", A_PAGE),
      Map.entry("RoomMapper.find rooms", A_PAGE),
      Map.entry("RoomMapper.update rooms", A_PAGE),
      Map.entry("SealMapper.dropped audit_drops", "has a row for each month that was dropped"));

  private static final Pattern SCAN = Pattern.compile("Seq Scan on (\\S+)");

  /** What cannot be prepared and finds no rows: settings of a transaction, locks, and tables that are emptied. */
  private static final Set<String> NO_QUERIES = Set.of(
      "AuditMapper.announceAdding", "CasteMapper.joinByHashing", "ChatMapper.planEachTime",
      "LadderPassMapper.emptyBlocks0", "LadderPassMapper.emptyBlocks1", "LadderPassMapper.emptySheets0",
      "LadderPassMapper.emptySheets1", "LadderPassMapper.groupByHashing", "LadderPassMapper.groupBySorting",
      "LadderPassMapper.lock", "LadderPassMapper.readOneSnapshot", "LadderPassMapper.sortInMemory",
      "LadderPassMapper.waitBriefly", "SealMapper.holdStill");

  /** How such begin, behind the name that every statement begins with. */
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
      Map<String, MappedStatement> statements = statements(store);
      assertThat(statements.values()).filteredOn(statement -> sql(statement).matches(NO_QUERY))
          .extracting(MappedStatementsTest::name).containsExactlyInAnyOrderElementsOf(NO_QUERIES);
      statements.keySet().removeAll(NO_QUERIES);

      assertThat(statements).hasSizeGreaterThan(20);
      assertThat(SCANS.keySet()).allSatisfy(scan -> assertThat(statements).containsKey(scan.split(" ", -1)[0]));
      assertThat(scans(connection, statements.values())).isSubsetOf(SCANS.keySet());
      // and such a scan would be seen
      assertThat(explain(connection, "SELECT * FROM users WHERE is_admin = ?", List.of("unknown")))
          .contains("Seq Scan on users");
    }
  }

  private static Map<String, MappedStatement> statements(PostgresStore store)
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
        .map(configuration::getMappedStatement)
        .collect(Collectors.toMap(MappedStatementsTest::name, statement -> statement, (same, _) -> same, TreeMap::new));
  }

  private static String name(MappedStatement statement) {
    return statement.getId().replaceAll(".*\\.(\\w+\\.\\w+)$", "$1");
  }

  private static String sql(MappedStatement statement) {
    return statement.getBoundSql(Map.of()).getSql();
  }

  /** Each statement with each table that it reads whole. */
  private static Set<String> scans(Connection connection, Collection<MappedStatement> statements)
      throws SQLException {
    Set<String> scans = new TreeSet<>();
    for (MappedStatement statement : statements) {
      String name = name(statement);
      List<String> types = statement.getBoundSql(Map.of()).getParameterMappings().stream()
          .map(parameter -> type(name, parameter)).toList();
      SCAN.matcher(explain(connection, sql(statement), types)).results()
          .forEach(scan -> scans.add(name + " " + scan.group(1)));
    }
    return scans;
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

package metaserver.persistence.postgres.platform;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.Optional;
import metaserver.domain.identity.Accounts;
import metaserver.domain.identity.UserId;
import metaserver.persistence.postgres.PostgresDatabase;
import metaserver.persistence.postgres.identity.MyBatisUserRepository;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

class SqlLogTest {
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @Test
  void aStatementShouldBeLoggedWithoutItsParameters() {
    logging(SqlLog.class.getName(), Level.INFO, true);

    assertThat(log.list).filteredOn(line -> line.getLevel() == Level.INFO).hasSize(1).first().asString()
        .contains("event=statement statement=UserMapper.add", "INSERT INTO users")
        .doesNotContain("argon2id").doesNotContain("Ace");
  }

  @Test
  void noLevelOfLoggingShouldShowAParameter() {
    logging("metaserver", Level.TRACE, false);

    assertThat(log.list).noneMatch(line -> line.toString().contains("argon2id") || line.toString().contains("Ace"));
  }

  @Test
  void aSlowStatementShouldBeLoggedByNameAndTimeOnly() {
    logging(SqlLog.class.getName(), Level.WARN, false);

    assertThat(log.list).hasSize(1).first().asString()
        .contains("event=slow-statement statement=UserMapper.add millis=")
        .doesNotContain("INSERT").doesNotContain("Ace");
  }

  @Test
  void postgresShouldSeeTheNameOfTheMapper() {
    PostgresDatabase database = PostgresDatabase.fresh(18);
    try (PostgresStore store = database.store()) {
      new MyBatisUserRepository(store).find(new UserId(1));
      assertThat(new JdbcTemplate(Driver.connections(database.settings())).queryForList(
          "SELECT query FROM pg_stat_activity WHERE datname = current_database()", String.class))
          .anyMatch(query -> query.startsWith("/* UserMapper.find */"));
      assertThat(store.times().all()).hasSize(1).allSatisfy((_, spent) -> assertThat(spent.runs()).isOne());
    }
  }

  private void logging(String name, Level level, boolean logSql) {
    PostgresDatabase database = PostgresDatabase.fresh(18);
    Logger logger = (Logger) LoggerFactory.getLogger(name);
    Level before = logger.getLevel();
    log.start();
    logger.addAppender(log);
    logger.setLevel(level);
    PostgresSettings settings =
        database.settings().with(new PoolSettings(0, 1, Duration.ofSeconds(3))).withLogSql(logSql);
    try (PostgresStore _ = database.store();
        PostgresStore store = PostgresStore.open(settings, Optional.of(Duration.ofNanos(1)))) {
      Accounts.added(new MyBatisUserRepository(store), "Ace");
    } finally {
      logger.setLevel(before);
      logger.detachAppender(log);
    }
  }
}

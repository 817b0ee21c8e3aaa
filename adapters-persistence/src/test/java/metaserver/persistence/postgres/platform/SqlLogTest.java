package metaserver.persistence.postgres.platform;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import metaserver.domain.identity.Accounts;
import metaserver.persistence.postgres.PostgresDatabase;
import metaserver.persistence.postgres.identity.MyBatisUserRepository;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class SqlLogTest {
  @Test
  void aStatementShouldBeLoggedWithoutItsParameters() {
    PostgresDatabase database = PostgresDatabase.fresh(18);
    Logger logger = (Logger) LoggerFactory.getLogger(SqlLog.class);
    ListAppender<ILoggingEvent> log = new ListAppender<>();
    log.start();
    logger.addAppender(log);
    logger.setLevel(Level.INFO);
    PostgresSettings settings = database.settings().with(new PoolSettings(0, 1, Duration.ofSeconds(3))).withLogSql(true);
    try (PostgresStore _ = database.store(); PostgresStore store = PostgresStore.open(settings)) {
      Accounts.added(new MyBatisUserRepository(store), "Ace");
    } finally {
      logger.detachAppender(log);
    }

    assertThat(log.list).hasSize(1).first().asString()
        .contains("statement=UserMapper.add", "INSERT INTO users").doesNotContain("argon2id").doesNotContain("Ace");
  }
}

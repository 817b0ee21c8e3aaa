package metaserver.persistence.postgres.platform;

import static metaserver.domain.identity.Accounts.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.sql.Connection;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import metaserver.domain.ranking.CasteRule;
import metaserver.domain.ranking.PublicNumber;
import metaserver.domain.ranking.RatingHistory;
import metaserver.persistence.postgres.OnEachPostgres;
import metaserver.persistence.postgres.PostgresDatabase;
import metaserver.persistence.postgres.ranking.MyBatisLadderRepository;
import metaserver.persistence.postgres.ranking.MyBatisRatingHistory;
import org.apache.ibatis.executor.Executor;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.plugin.Interceptor;
import org.apache.ibatis.plugin.Intercepts;
import org.apache.ibatis.plugin.Invocation;
import org.apache.ibatis.plugin.Signature;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.springframework.jdbc.core.JdbcTemplate;

/** How long the server may be silent before the connection is given up. */
@OnEachPostgres
class LongWorkTest {
  private static final int USUAL = Math.toIntExact(Duration.ofSeconds(30).toMillis());
  private static final int LONG = Math.toIntExact(Duration.ofMinutes(15).toMillis());
  @Parameter int version;

  private PostgresStore store;

  @BeforeEach
  void open() {
    store = PostgresDatabase.fresh(version).store();
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void ratingAllAgainMayTakeLongAndNothingAfterIt() {
    RatingHistory history = new MyBatisRatingHistory(store);
    int meanwhile = store.transactions().inTransaction(() -> {
      history.close();
      return silence();
    });

    assertThat(meanwhile).isEqualTo(LONG);
    assertThat(store.transactions().inTransaction(this::silence)).isEqualTo(USUAL);
    assertThatIllegalStateException().isThrownBy(history::close);
  }

  @Test
  void whoWaitsForThatShouldGiveUpBeforeHisConnectionIsGivenUp() {
    RatingHistory history = new MyBatisRatingHistory(store);
    String limit = store.transactions().inTransaction(() -> {
      history.keepOpen();
      return new JdbcTemplate(store.connections()).queryForObject("SHOW lock_timeout", String.class);
    });

    assertThat(limit).isEqualTo("20s");
    assertThat(new JdbcTemplate(store.connections()).queryForObject("SHOW lock_timeout", String.class)).isEqualTo("0");
  }

  @Test
  void whatARankingPassDoesToAllPlayersMayTakeLong() {
    Silences silences = new Silences();
    store.configuration().addInterceptor(silences);

    new MyBatisLadderRepository(store).rank(PublicNumber.POINTS, CasteRule.DEFAULT, NOON);

    assertThat(silences.seen).containsAllEntriesOf(Map.of("lock", LONG, "sumUp", LONG, "place", LONG,
        "placeByPlayer", LONG, "pointTo", LONG));
    assertThat(store.transactions().inTransaction(this::silence)).isEqualTo(USUAL);
  }

  private int silence() {
    return new JdbcTemplate(store.connections()).execute(Connection::getNetworkTimeout);
  }

  /** The network timeouts with which statements ran, by their names. */
  @Intercepts(@Signature(type = Executor.class, method = "update", args = {MappedStatement.class, Object.class}))
  public static final class Silences implements Interceptor {
    private final Map<String, Integer> seen = new ConcurrentHashMap<>();

    @Override
    public Object intercept(Invocation call) throws Throwable {
      String id = ((MappedStatement) call.getArgs()[0]).getId();
      seen.put(id.substring(id.lastIndexOf('.') + 1),
          ((Executor) call.getTarget()).getTransaction().getConnection().getNetworkTimeout());
      return call.proceed();
    }
  }
}

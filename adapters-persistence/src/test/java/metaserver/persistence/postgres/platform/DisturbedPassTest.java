package metaserver.persistence.postgres.platform;

import static metaserver.domain.identity.Accounts.NOON;
import static metaserver.domain.identity.Accounts.added;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import metaserver.domain.identity.Caste;
import metaserver.domain.identity.User;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.UserRepository;
import metaserver.domain.ranking.Career;
import metaserver.domain.ranking.CasteRule;
import metaserver.domain.ranking.Ladder;
import metaserver.domain.ranking.LadderPage;
import metaserver.domain.ranking.LadderPass;
import metaserver.domain.ranking.LadderPlace;
import metaserver.domain.ranking.LadderRepository;
import metaserver.domain.ranking.LaddersInUse;
import metaserver.domain.ranking.PublicNumber;
import metaserver.domain.ranking.Rating;
import metaserver.domain.ranking.Standing;
import metaserver.domain.ranking.StandingRepository;
import metaserver.domain.store.StoreUnavailable;
import metaserver.persistence.embedded.PostgresServer;
import metaserver.persistence.postgres.OnEachPostgres;
import metaserver.persistence.postgres.PostgresDatabase;
import metaserver.persistence.postgres.identity.MyBatisUserRepository;
import metaserver.persistence.postgres.ranking.MyBatisLadderRepository;
import metaserver.persistence.postgres.ranking.MyBatisStandingRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;

/** Ranking passes that die midway, that meet a reader who stays, and a login that takes long. */
@OnEachPostgres
class DisturbedPassTest {
  @Parameter int version;

  private PostgresDatabase database;
  private PostgresStore store;
  private UserRepository users;
  private StandingRepository standings;
  private LadderRepository ladders;

  @BeforeEach
  void open() {
    database = PostgresDatabase.fresh(version);
    store = database.store();
    users = new MyBatisUserRepository(store);
    standings = new MyBatisStandingRepository(store);
    ladders = new MyBatisLadderRepository(store);
  }

  @AfterEach
  void close() {
    store.close();
  }

  @Test
  void aPassKilledAnywhereShouldLeaveTheOldOneOrAllOfTheNew() {
    Killing killing = new Killing(database);
    store.configuration().addInterceptor(killing);
    List<UserId> all = IntStream.range(0, 12).mapToObj(i -> player("p" + i, 100 + i)).toList();
    List<UserId> now = all.reversed();
    rank();
    int deaths = 0;
    while (true) {
      LadderPage before = page();
      List<UserId> next = now.reversed();
      IntStream.range(0, 12).forEach(i -> standing(next.get(i), 500 - i));
      killing.after(deaths);
      boolean died = dies();
      killing.stop();
      if (page().pass().equals(before.pass())) {
        assertThat(page()).isEqualTo(before);
        assertThat(ladders.placesOf(now.getFirst()).orElseThrow().positions()).containsEntry(Ladder.RANKED, 1);
        rank();
      }
      assertThat(page().places()).extracting(LadderPlace::user).isEqualTo(next);
      assertThat(ladders.placesOf(next.getFirst()).orElseThrow().positions()).containsEntry(Ladder.RANKED, 1);
      if (died) rank();
      assertThat(next.stream().map(user -> users.find(user).orElseThrow().caste()).toList())
          .isEqualTo(IntStream.rangeClosed(1, 12).mapToObj(at -> CasteRule.DEFAULT.at(at, 12)).toList());
      now = next;
      if (!died) break;
      deaths++;
    }
    assertThat(deaths).as("statements that were followed by a death").isGreaterThanOrEqualTo(20);
  }

  @Test
  void aReaderWhoStaysShouldPutThePassOffAndKeepNobodyOut() throws Exception {
    UserId ace = player("Ace", 100);
    LadderPass last = rank();
    try (Connection dump = PostgresServer.connect(database.address()); Statement statement = dump.createStatement()) {
      dump.setAutoCommit(false);
      statement.execute("SELECT * FROM ladder_sheets");

      assertThatExceptionOfType(LaddersInUse.class).isThrownBy(this::rank);

      assertThat(ladders.lastPass()).contains(last);
      assertThat(page().places()).extracting(LadderPlace::user).containsExactly(ace);
      dump.rollback();
    }
    assertThat(rank().number()).isEqualTo(last.number() + 1);
  }

  @Test
  void anAccountThatALoginHoldsShouldComeLastAndKeepNobodyWaiting() throws Exception {
    UserId held = player("Held", 200);
    UserId free = player("Free", 100);
    CountDownLatch holding = new CountDownLatch(1);
    CountDownLatch letGo = new CountDownLatch(1);
    CompletableFuture<User> login = new CompletableFuture<>();
    Thread.startVirtualThread(() -> login.completeAsync(() -> store.transactions().inTransaction(() -> {
      User user = users.lock(held).orElseThrow();
      holding.countDown();
      await(letGo);
      return user;
    }), Runnable::run));
    await(holding);
    CompletableFuture<LadderPass> pass = new CompletableFuture<>();
    Thread.startVirtualThread(() -> pass.completeAsync(this::rank, Runnable::run));

    while (!caste(free).equals(new Caste(15))) Thread.onSpinWait();

    assertThat(caste(held)).isEqualTo(Caste.LOWEST);
    assertThat(pass).isNotDone();
    letGo.countDown();
    pass.get(1, TimeUnit.MINUTES);
    assertThat(login.get().caste()).isEqualTo(Caste.LOWEST);
    assertThat(caste(held)).isEqualTo(new Caste(16));
  }

  private boolean dies() {
    try {
      rank();
      return false;
    } catch (StoreUnavailable e) {
      return true;
    }
  }

  private LadderPass rank() {
    return ladders.rank(PublicNumber.POINTS, CasteRule.DEFAULT, NOON);
  }

  /** A connection that died between two calls is found out by the next one. */
  private LadderPage page() {
    try {
      return ladders.page(Ladder.RANKED, 0, 99).orElseThrow();
    } catch (StoreUnavailable _) {
      return ladders.page(Ladder.RANKED, 0, 99).orElseThrow();
    }
  }

  private Caste caste(UserId user) {
    return users.find(user).orElseThrow().caste();
  }

  private UserId player(String name, int points) {
    UserId user = added(users, name).id();
    standing(user, points);
    return user;
  }

  private void standing(UserId user, int points) {
    standings.save(List.of(new Standing(
        user, Ladder.RANKED, new Career(9, 9, 0, 0, 0, 0, 0), new Rating(points, 25, 8), points, 0)));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}

package metaserver.persistence.postgres.platform;

import static metaserver.domain.identity.Accounts.NOON;
import static metaserver.domain.identity.Accounts.added;
import static metaserver.domain.identity.Accounts.session;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import metaserver.domain.identity.NameKey;
import metaserver.domain.identity.SessionRepository;
import metaserver.domain.identity.User;
import metaserver.domain.identity.UserRepository;
import metaserver.domain.store.AtOnce;
import metaserver.domain.store.StoreUnavailable;
import metaserver.persistence.embedded.PostgresServer;
import metaserver.persistence.postgres.OnEachPostgres;
import metaserver.persistence.postgres.PostgresDatabase;
import metaserver.persistence.postgres.identity.MyBatisSessionRepository;
import metaserver.persistence.postgres.identity.MyBatisUserRepository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.slf4j.LoggerFactory;

@OnEachPostgres
class OutageTest {
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  @Parameter int version;

  @BeforeEach
  void listen() {
    log.start();
    logger().addAppender(log);
    logger().setLevel(Level.INFO);
  }

  @AfterEach
  void stopListening() {
    logger().detachAppender(log);
  }

  @Test
  void aRestartUnderLoadShouldLeaveNothingHalfWrittenAndBeOverWithinFiveSeconds() throws Exception {
    PostgresServer server = PostgresServer.version(version);
    PostgresDatabase database = PostgresDatabase.fresh(version);
    PoolSettings pool = new PoolSettings(5, 10, Duration.ofMillis(500));
    try (PostgresStore fresh = database.store();
        PostgresStore store = PostgresStore.open(database.settings().with(pool))) {
      assertThat(new MyBatisUserRepository(fresh).find(NameKey.of("nobody"))).isEmpty();
      Load load = new Load(store);
      try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor(); load) {
        for (int i = 0; i < 8; i++) threads.execute(load);
        await(() -> load.kept.size() > 50, Duration.ofSeconds(20));
        outage(server, load);
        int kept = load.kept.size();
        await(() -> load.kept.size() > kept + 10, Duration.ofSeconds(5));
        await(() -> log.list.getLast().getLevel() == Level.INFO, Duration.ofSeconds(10));
      }
      assertThat(load.strange).isEmpty();
      load.shouldBeWhole();
      String name = database.settings().toString();
      assertThat(warnings()).singleElement().asString().contains("event=database-away database=" + name + " reason=\"");
      assertThat(log.list.getLast()).asString().contains("event=database-back database=" + name);
    }
  }

  @Test
  void anExhaustedPoolShouldRefuseAfterABoundedWaitAndWarnOnce() throws Exception {
    PostgresDatabase database = PostgresDatabase.fresh(version);
    PoolSettings pool = new PoolSettings(1, 1, Duration.ofMillis(300));
    try (PostgresStore _ = database.store(); PostgresStore store = PostgresStore.open(database.settings().with(pool))) {
      UserRepository users = new MyBatisUserRepository(store);
      // the one connection may take longer to open than anybody waits
      await(() -> answers(users), Duration.ofSeconds(30));
      log.list.clear();
      CountDownLatch held = new CountDownLatch(1);
      CountDownLatch release = new CountDownLatch(1);
      Thread holder = Thread.startVirtualThread(() -> store.transactions().inTransaction(() -> {
        Optional<User> nobody = users.find(NameKey.of("nobody"));
        held.countDown();
        waitFor(release);
        return nobody;
      }));
      waitFor(held);

      long start = System.nanoTime();
      AtOnce.run(5, _ -> {
        assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(() -> users.find(NameKey.of("nobody")));
        return 0;
      });
      assertThatExceptionOfType(StoreUnavailable.class)
          .isThrownBy(() -> store.transactions().inTransaction(() -> users.find(NameKey.of("nobody"))));
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(Duration.ofMillis(500), Duration.ofSeconds(10));
      release.countDown();
      holder.join();

      assertThat(users.find(NameKey.of("nobody"))).isEmpty();
      assertThat(warnings()).hasSize(1).first().asString().contains("all connections are taken");
      await(() -> users.find(NameKey.of("nobody")).isEmpty() && log.list.getLast().getLevel() == Level.INFO,
          Duration.ofSeconds(10));
    }
  }

  @Test
  void anAbsentServerShouldBeUnavailableFromTheStartOn() {
    PostgresSettings settings = PostgresSettings.of("127.0.0.1", 1, "u", "p", "d")
        .with(new PoolSettings(1, 1, Duration.ofMillis(250)));
    try (PostgresStore store = PostgresStore.open(settings)) {
      assertThatExceptionOfType(StoreUnavailable.class)
          .isThrownBy(() -> new MyBatisUserRepository(store).find(NameKey.of("a")));
    }
  }

  @Test
  void anyPasswordShouldDo() {
    PostgresDatabase database = PostgresDatabase.fresh(version);
    String role = "odd_" + database.address().database();
    database.execute("CREATE ROLE " + role + " LOGIN SUPERUSER PASSWORD 'p@ss/w:rd%'");
    PostgresSettings settings = PostgresSettings.of(
        database.address().host(), database.address().port(), role, "p@ss/w:rd%", database.address().database());

    assertThat(new Migrations(settings).pending()).isEmpty();
    try (PostgresStore _ = database.store();
        PostgresStore store = PostgresStore.open(settings.with(new PoolSettings(0, 1, Duration.ofSeconds(3))))) {
      assertThat(new MyBatisUserRepository(store).list(Optional.empty(), 1)).isEmpty();
    }
    database.execute("DROP ROLE " + role);
    assertThat(settings.toString()).doesNotContain("p@ss");
  }

  private static void outage(PostgresServer server, Load load) throws InterruptedException {
    server.stop();
    try {
      int before = load.refused.get();
      await(() -> load.refused.get() > before + 20, Duration.ofSeconds(20));
    } finally {
      server.start();
    }
  }

  private List<ILoggingEvent> warnings() {
    return List.copyOf(log.list).stream().filter(event -> event.getLevel() == Level.WARN).toList();
  }

  private static Logger logger() {
    return (Logger) LoggerFactory.getLogger(Outage.class);
  }

  private static void await(BooleanSupplier condition, Duration limit) throws InterruptedException {
    long start = System.nanoTime();
    while (!condition.getAsBoolean()) {
      assertThat(Duration.ofNanos(System.nanoTime() - start)).as("still waiting").isLessThan(limit);
      Thread.sleep(Duration.ofMillis(10));
    }
  }

  private static boolean answers(UserRepository users) {
    try {
      return users.find(NameKey.of("nobody")).isEmpty();
    } catch (StoreUnavailable e) {
      return false;
    }
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).as("it came to that").isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Registers accounts with one session each, both or neither. */
  private static final class Load implements Runnable, AutoCloseable {
    final Set<String> kept = ConcurrentHashMap.newKeySet();
    final Set<Throwable> strange = ConcurrentHashMap.newKeySet();
    final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final PostgresStore store;
    private final UserRepository users;
    private final SessionRepository sessions;

    Load(PostgresStore store) {
      this.store = store;
      users = new MyBatisUserRepository(store);
      sessions = new MyBatisSessionRepository(store);
    }

    @Override
    public void close() {
      stopped.set(true);
    }

    @Override
    public void run() {
      while (!stopped.get()) {
        int number = next.incrementAndGet();
        try {
          store.transactions().inTransaction(() -> {
            User user = added(users, "user" + number);
            sessions.add(session(user.id(), number, NOON));
            return user;
          });
          kept.add("user" + number);
        } catch (StoreUnavailable _) {
          refused.incrementAndGet();
        } catch (RuntimeException | AssertionError e) {
          strange.add(e);
          return;
        }
      }
    }

    void shouldBeWhole() {
      List<User> stored = users.list(Optional.empty(), Integer.MAX_VALUE);
      assertThat(stored).extracting(user -> user.username().text()).containsAll(kept);
      assertThat(stored).allSatisfy(user -> assertThat(sessions.open(user.id())).hasSize(1));
    }
  }
}

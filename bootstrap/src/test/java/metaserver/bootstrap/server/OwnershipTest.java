package metaserver.bootstrap.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import metaserver.application.ownership.Lease;
import metaserver.application.ownership.Owner;
import metaserver.bootstrap.command.CommandFailure;
import metaserver.bootstrap.command.ExitCode;
import metaserver.bootstrap.settings.DatabaseSettings;
import metaserver.bootstrap.storage.Database;
import metaserver.bootstrap.storage.PostgresModule;
import metaserver.persistence.postgres.ownership.MyBatisLease;
import metaserver.persistence.postgres.platform.PostgresStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two servers and one database. */
@Timeout(120)
class OwnershipTest {
  private final RunningServer first = RunningServer.onPostgres(18);

  @BeforeEach
  void start() {
    first.start();
  }

  @AfterEach
  void stop() throws Exception {
    first.stop();
  }

  @Test
  void aSecondServerShouldBeRefusedInOneLineUntilTheFirstHasStopped() throws Exception {
    try (PostgresStore store = store()) {
      Owner owner = new MyBatisLease(store).find().map(Lease.Tenure::owner).orElseThrow();

      assertThatExceptionOfType(CommandFailure.class).isThrownBy(() -> second(store))
          .satisfies(refused -> assertThat(refused.exitCode()).isEqualTo(ExitCode.ERROR))
          .withMessageContainingAll(owner.host(), owner.startedAt().toString().substring(0, 19))
          .satisfies(refused -> assertThat(refused.getMessage()).hasLineCount(1));
      assertThat(new MyBatisLease(store).find().map(Lease.Tenure::owner)).contains(owner);

      first.stop();
      assertThat(new MyBatisLease(store).find()).isEmpty();
      second(store).close();
    }
    first.start();
  }

  @Test
  void aServerWhoseDatabaseAnotherTookShouldSaySo() {
    try (PostgresStore store = store()) {
      Lease lease = new MyBatisLease(store);
      Owner other = new Owner(UUID.randomUUID(), "elsewhere", 1, Clock.systemUTC().instant());
      RunningServer.await(() -> lease.take(other, Clock.systemUTC().instant(), lease.find()));

      RunningServer.await(() -> first.server().lost().isDone());
      assertThat(lease.find().map(tenure -> tenure.owner().id())).contains(other.id());
    }
  }

  @Test
  void aServerThatDiedOnThisMachineShouldBeFollowedAtOnce() throws Exception {
    first.stop();
    try (PostgresStore store = store()) {
      Lease lease = new MyBatisLease(store);
      Owner dead = new Owner(UUID.randomUUID(), InetAddress.getLocalHost().getHostName(), Long.MAX_VALUE,
          Clock.systemUTC().instant());
      assertThat(lease.take(dead, Clock.systemUTC().instant(), Optional.empty())).isTrue();
    }

    first.start();
    assertThat(first.loginPorts()).isNotEmpty();
  }

  private PostgresStore store() {
    return Database.openForServer((DatabaseSettings.Postgres) first.settings().database()).migrated();
  }

  private Server second(PostgresStore store) {
    var graph = DaggerPostgresServer.factory().create(new PostgresModule(store), first.settings(), Clock.systemUTC());
    return Server.start(graph, first.settings());
  }
}

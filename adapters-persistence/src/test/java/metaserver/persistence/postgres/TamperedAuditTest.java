package metaserver.persistence.postgres;

import static metaserver.domain.audit.Deeds.ban;
import static metaserver.domain.identity.Accounts.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import metaserver.application.audit.SealDays;
import metaserver.application.audit.VerifyAudit;
import metaserver.domain.audit.AuditLog;
import metaserver.domain.audit.Discrepancy;
import metaserver.domain.audit.KeptDeed;
import metaserver.persistence.embedded.PostgresAddress;
import metaserver.persistence.embedded.PostgresServer;
import metaserver.persistence.memory.audit.InMemoryAuditLog;
import metaserver.persistence.memory.platform.InMemoryTransactions;
import metaserver.persistence.postgres.audit.MyBatisAuditLog;
import metaserver.persistence.postgres.chat.MyBatisChatLog;
import metaserver.persistence.postgres.platform.Migrations;
import metaserver.persistence.postgres.platform.PostgresStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of those who change what is written down. */
@OnEachPostgres
class TamperedAuditTest {
  private static final LocalDate DAY = LocalDate.of(2028, 2, 29);

  @Parameter int version;
  private AuditLog log = new InMemoryAuditLog(new InMemoryTransactions());
  private long number;

  private PostgresDatabase database() {
    return PostgresDatabase.shared(version);
  }

  /** Three deeds of the leap day, and one two days later. */
  @BeforeEach
  void seal() {
    database().empty();
    log = new MyBatisAuditLog(database().store());
    log.prepare(YearMonth.of(2028, 2));
    for (int i = 0; i < 3; i++) log.add(ban(NOON, i + " h"));
    log.add(ban(NOON.plus(Duration.ofDays(2))));
    number = log.of(DAY, 0, 10).get(1).number();
    new SealDays(log, database().store().transactions(), _ -> {}, InstantSource.fixed(NOON.plus(Duration.ofDays(9))))
        .seal();
  }

  private List<Discrepancy> differences() {
    return new VerifyAudit(log, database().store().transactions(), InstantSource.fixed(NOON)).verify().differences();
  }

  /** As a superuser who switches the triggers off. */
  private void tamper(String sql) {
    database().execute("DO $$ BEGIN SET LOCAL session_replication_role = replica; " + sql + "; END $$");
  }

  @Test
  void nothingShouldDifferAtFirst() {
    assertThat(differences()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"after = '9 h'", "before = ''", "after = NULL", "kind = 'KICK'", "actor = 3", "subject = 3",
    "about = false", "at = at + interval '1 microsecond'"})
  void anAlteredDeedShouldBeNamed(String change) {
    tamper("UPDATE audit_deeds SET " + change + " WHERE number = " + number);

    assertThat(differences()).containsExactly(new Discrepancy.Altered(DAY, number));
  }

  @Test
  void aRemovedDeedShouldBeNamed() {
    tamper("DELETE FROM audit_deeds WHERE number = " + number);

    assertThat(differences()).containsExactly(new Discrepancy.Removed(DAY, number));
  }

  @Test
  void anAddedDeedShouldBeNamed() {
    tamper("INSERT INTO audit_deeds (day, number, at, kind, about) VALUES ('2028-02-29', 99999, now(), 'BAN', false)");

    assertThat(differences()).containsExactly(new Discrepancy.Added(DAY, 99999));
  }

  @Test
  void aDeedMovedToADayWithoutDeedsShouldBeNamed() {
    tamper("UPDATE audit_deeds SET day = '2028-03-01' WHERE number = " + number);

    assertThat(differences()).containsExactlyInAnyOrder(
        new Discrepancy.Removed(DAY, number), new Discrepancy.DayAdded(DAY.plusDays(1)));
  }

  @Test
  void aDayThatIsGoneShouldBeNamedByEachOfItsDeeds() {
    tamper("DELETE FROM audit_deeds WHERE day = '2028-02-29'");

    assertThat(differences()).hasSize(3).allMatch(Discrepancy.Removed.class::isInstance);
  }

  @Test
  void aSealMadeAnewShouldBeNamedByTheOneBehindIt() {
    tamper("UPDATE audit_seals SET hash = repeat('0', 64) WHERE day = '2028-02-29'");

    assertThat(differences()).containsExactly(
        new Discrepancy.SealAltered(DAY), new Discrepancy.SealAltered(DAY.plusDays(2)));
  }

  @Test
  void aRemovedSealShouldBeNamed() {
    tamper("DELETE FROM audit_seals WHERE day = '2028-02-29'");

    assertThat(differences())
        .containsExactly(new Discrepancy.DayAdded(DAY), new Discrepancy.SealAltered(DAY.plusDays(2)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UPDATE audit_deeds SET after = ''", "DELETE FROM audit_deeds", "TRUNCATE audit_deeds",
    "TRUNCATE audit_deeds_202802", "UPDATE audit_deeds_202802 SET after = ''", "UPDATE audit_parties SET name = ''",
    "TRUNCATE audit_parties", "UPDATE audit_seals SET deeds = 0", "DELETE FROM audit_seals", "TRUNCATE audit_seals",
    "TRUNCATE audit_deeds_default"})
  void changesShouldBeRefused(String sql) {
    assertThatThrownBy(() -> database().execute(sql)).hasStackTraceContaining("what was done stays written down");
  }

  @Test
  void anOrdinaryOwnerOfTheDatabaseShouldBeEnough() {
    PostgresAddress address = PostgresServer.version(version).createDatabase();
    String role = "owner_" + address.database().substring(5, 15);
    new PostgresDatabase(address, database().store()).execute("CREATE ROLE " + role + " LOGIN PASSWORD 'secret';"
        + " ALTER DATABASE " + address.database() + " OWNER TO " + role);
    PostgresAddress ordinary = new PostgresAddress(address.host(), address.port(), role, "secret", address.database());
    new Migrations(PostgresDatabase.settings(ordinary)).migrate();
    try (PostgresStore store = PostgresStore.open(PostgresDatabase.settings(ordinary))) {
      AuditLog own = new MyBatisAuditLog(store);
      own.add(ban(NOON.minus(Duration.ofDays(100))));
      own.add(ban(NOON));
      own.prepare(YearMonth.of(2028, 2));
      new MyBatisChatLog(store).prepare(YearMonth.of(2028, 2));
      new SealDays(own, store.transactions(), _ -> {}, InstantSource.fixed(NOON.plus(Duration.ofDays(9)))).seal();
      assertThat(own.dropBefore(YearMonth.of(2028, 2), NOON)).contains(YearMonth.of(2027, 11));
      assertThat(own.of(DAY, 0, 10)).extracting(KeptDeed::deed).containsExactly(ban(NOON));
    }
  }
}

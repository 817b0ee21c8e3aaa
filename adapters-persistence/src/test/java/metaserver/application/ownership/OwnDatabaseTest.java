package metaserver.application.ownership;

import static metaserver.domain.identity.Accounts.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import metaserver.persistence.memory.ownership.InMemoryLease;
import metaserver.persistence.memory.platform.InMemoryTransactions;
import org.junit.jupiter.api.Test;

class OwnDatabaseTest {
  private static final Owner FIRST = new Owner(new UUID(0, 1), "one", 1, NOON);
  private static final Owner SECOND = new Owner(new UUID(0, 2), "two", 2, NOON);

  private final Lease lease = new InMemoryLease(new InMemoryTransactions());
  private Instant now = NOON;
  private boolean gone;
  private final OwnDatabase first = new OwnDatabase(lease, FIRST, _ -> gone, () -> now);
  private final OwnDatabase second = new OwnDatabase(lease, SECOND, _ -> gone, () -> now);

  @Test
  void aSecondServerShouldBeToldOfTheFirst() {
    assertThat(first.take()).isEqualTo(new OwnDatabase.Taken());
    assertThat(first.take()).isEqualTo(new OwnDatabase.Taken());
    assertThat(second.take()).isEqualTo(new OwnDatabase.Owned(FIRST));
    assertThat(second.holds()).isFalse();
    assertThat(first.holds()).isTrue();
  }

  @Test
  void whoStoppedInOrderShouldBeFollowedAtOnce() {
    first.take();
    first.giveBack();

    assertThat(second.take()).isEqualTo(new OwnDatabase.Taken());
  }

  @Test
  void whoIsSilentShouldBeFollowedAfterFifteenSeconds() {
    first.take();
    now = NOON.plusSeconds(5);
    assertThat(first.keep()).isEqualTo(new OwnDatabase.Kept());
    now = NOON.plusSeconds(20).minusNanos(1);
    assertThat(second.take()).isEqualTo(new OwnDatabase.Owned(FIRST));
    now = NOON.plusSeconds(20);
    assertThat(second.take()).isEqualTo(new OwnDatabase.Taken());
  }

  @Test
  void whoIsKnownToBeGoneShouldBeFollowedAtOnce() {
    first.take();
    gone = true;

    assertThat(second.take()).isEqualTo(new OwnDatabase.Taken());
  }

  @Test
  void whoSleptShouldLearnWhoFollowedAndLeaveHimAlone() {
    first.take();
    now = NOON.plusSeconds(60);
    second.take();

    assertThat(first.keep()).isEqualTo(new OwnDatabase.Lost(SECOND));
    assertThat(first.holds()).isFalse();
    first.giveBack();
    assertThat(second.keep()).isEqualTo(new OwnDatabase.Kept());
  }

  @Test
  void aLateRenewalShouldDoIfNobodyFollowed() {
    first.take();
    now = NOON.plusSeconds(3600);

    assertThat(first.keep()).isEqualTo(new OwnDatabase.Kept());
    assertThat(second.take()).isEqualTo(new OwnDatabase.Owned(FIRST));
  }

  @Test
  void anOwnerWhoseRowIsLostShouldWriteItAnew() {
    first.take();
    lease.giveBack(FIRST.id());

    assertThat(first.keep()).isEqualTo(new OwnDatabase.Kept());
    assertThat(lease.find().map(Lease.Tenure::owner)).isEqualTo(Optional.of(FIRST));
  }
}

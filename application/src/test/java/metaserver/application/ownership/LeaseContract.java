package metaserver.application.ownership;

import static metaserver.domain.identity.Accounts.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import metaserver.application.ownership.Lease.Tenure;
import metaserver.domain.store.AtOnce;
import org.junit.jupiter.api.Test;

/** What every store promises of who owns it. */
public interface LeaseContract {
  Owner FIRST = owner(1);
  Owner SECOND = owner(2);

  /** Nobody's at the start of each test. */
  Lease lease();

  @Test
  default void aNewDatabaseShouldBelongToNobody() {
    assertThat(lease().find()).isEmpty();
    assertThat(lease().renew(FIRST.id(), NOON)).isFalse();
    assertThat(lease().lock(FIRST.id())).isFalse();
    lease().giveBack(FIRST.id());
    assertThat(lease().take(FIRST, NOON, Optional.of(new Tenure(SECOND, NOON)))).isFalse();
  }

  @Test
  default void theOwnerShouldBeFoundAsHeTookIt() {
    assertThat(lease().take(FIRST, NOON, Optional.empty())).isTrue();

    assertThat(lease().find()).contains(new Tenure(FIRST, NOON));
    assertThat(lease().lock(FIRST.id())).isTrue();
    assertThat(lease().lock(SECOND.id())).isFalse();
    assertThat(lease().take(SECOND, NOON, Optional.empty())).isFalse();
  }

  @Test
  default void aRenewalShouldMoveTheTimeOnly() {
    lease().take(FIRST, NOON, Optional.empty());

    assertThat(lease().renew(FIRST.id(), NOON.plusSeconds(5))).isTrue();
    assertThat(lease().renew(SECOND.id(), NOON.plusSeconds(6))).isFalse();
    assertThat(lease().find()).contains(new Tenure(FIRST, NOON.plusSeconds(5)));
  }

  @Test
  default void onlyATenureThatIsStillAsItWasSeenShouldBeReplaced() {
    lease().take(FIRST, NOON, Optional.empty());
    Tenure seen = lease().find().orElseThrow();
    lease().renew(FIRST.id(), NOON.plusSeconds(5));

    assertThat(lease().take(SECOND, NOON.plusSeconds(6), Optional.of(seen))).isFalse();
    assertThat(lease().take(SECOND, NOON.plusSeconds(6), lease().find())).isTrue();
    assertThat(lease().find()).contains(new Tenure(SECOND, NOON.plusSeconds(6)));
    assertThat(lease().renew(FIRST.id(), NOON.plusSeconds(7))).isFalse();
  }

  @Test
  default void onlyTheOwnerShouldGiveBack() {
    lease().take(FIRST, NOON, Optional.empty());
    lease().giveBack(SECOND.id());
    assertThat(lease().find()).isPresent();
    lease().giveBack(FIRST.id());
    assertThat(lease().find()).isEmpty();
  }

  @Test
  default void ofSeveralAtOnceExactlyOneShouldBecomeTheOwner() {
    List<Boolean> first = AtOnce.run(8, i -> lease().take(owner(10 + i), NOON, Optional.empty()));
    assertThat(first).filteredOn(Boolean::booleanValue).hasSize(1);

    Optional<Tenure> seen = lease().find();
    List<Boolean> second = AtOnce.run(8, i -> lease().take(owner(20 + i), NOON.plusSeconds(1), seen));
    assertThat(second).filteredOn(Boolean::booleanValue).hasSize(1);
  }

  private static Owner owner(int number) {
    return new Owner(new UUID(number, number), "host" + number, number, NOON.minusSeconds(number));
  }
}

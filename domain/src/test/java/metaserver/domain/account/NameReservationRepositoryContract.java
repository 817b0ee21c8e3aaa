package metaserver.domain.account;

import static metaserver.domain.identity.Accounts.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import metaserver.domain.identity.Accounts;
import metaserver.domain.identity.NameKey;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.UserRepository;
import metaserver.domain.store.AtOnce;
import org.junit.jupiter.api.Test;

/** What every store of reserved names promises. */
public interface NameReservationRepositoryContract {
  NameReservationRepository nameReservations();

  UserRepository users();

  @Test
  default void nothingShouldBeReservedAtFirst() {
    assertThat(nameReservations().find(NameKey.of("old"))).isEmpty();
    assertThat(nameReservations().lastRename(new UserId(1))).isEmpty();
    nameReservations().release(NameKey.of("old"));
  }

  @Test
  default void theLatestReservationOfANameAndOfAnAccountShouldCount() {
    UserId ann = Accounts.added(users(), "ann").id();
    UserId bob = Accounts.added(users(), "bob").id();
    NameReservation last = NameReservation.of(NameKey.of("old"), bob, NOON.plusSeconds(5));
    nameReservations().put(NameReservation.of(NameKey.of("old"), ann, NOON));
    nameReservations().put(last);
    nameReservations().put(NameReservation.of(NameKey.of("older"), bob, NOON.plusSeconds(1)));

    assertThat(nameReservations().find(NameKey.of("OLD"))).contains(last);
    assertThat(nameReservations().lastRename(bob)).contains(NOON.plusSeconds(5));
    assertThat(nameReservations().lastRename(ann)).isEmpty();
  }

  @Test
  default void namesShouldBeReleasedAndForgotten() {
    UserId ann = Accounts.added(users(), "ann").id();
    nameReservations().put(NameReservation.of(NameKey.of("one"), ann, NOON));
    nameReservations().put(NameReservation.of(NameKey.of("two"), ann, NOON));

    nameReservations().release(NameKey.of("one"));
    assertThat(nameReservations().find(NameKey.of("one"))).isEmpty();
    assertThat(nameReservations().find(NameKey.of("two"))).isPresent();
    nameReservations().forget(ann);
    assertThat(nameReservations().find(NameKey.of("two"))).isEmpty();
  }

  @Test
  default void reservationsThatEndedShouldBePurgedInPortions() {
    UserId ann = Accounts.added(users(), "ann").id();
    for (int i = 0; i < 3; i++) {
      nameReservations().put(NameReservation.of(NameKey.of("n" + i), ann, NOON.plusSeconds(i)));
    }

    assertThat(nameReservations().purge(NOON.plusSeconds(2).plus(NameReservation.KEPT), 1)).isEqualTo(1);
    assertThat(nameReservations().purge(NOON.plusSeconds(2).plus(NameReservation.KEPT), 5)).isEqualTo(1);
    assertThat(nameReservations().find(NameKey.of("n2"))).isPresent();
  }

  @Test
  default void reservationsAtOnceShouldLeaveOne() {
    UserId ann = Accounts.added(users(), "ann").id();
    AtOnce.run(8, i -> {
      nameReservations().put(NameReservation.of(NameKey.of("old"), ann, NOON.plusSeconds(i)));
      return i;
    });

    assertThat(nameReservations().find(NameKey.of("old"))).isPresent();
  }
}

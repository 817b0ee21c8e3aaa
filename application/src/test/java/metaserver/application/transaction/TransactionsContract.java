package metaserver.application.transaction;

import static metaserver.domain.identity.Accounts.NOON;
import static metaserver.domain.identity.Accounts.PROFILE;
import static metaserver.domain.identity.Accounts.added;
import static metaserver.domain.identity.Accounts.named;
import static metaserver.domain.identity.Accounts.session;
import static metaserver.domain.identity.Accounts.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import metaserver.domain.identity.Caste;
import metaserver.domain.identity.NameKey;
import metaserver.domain.identity.Revocation;
import metaserver.domain.identity.Revocation.Reason;
import metaserver.domain.identity.Roles;
import metaserver.domain.identity.SessionRepository;
import metaserver.domain.identity.User;
import metaserver.domain.identity.UserRepository;
import metaserver.domain.lobby.RoomRepository;
import metaserver.domain.lobby.Rooms;
import metaserver.domain.store.AtOnce;
import org.junit.jupiter.api.Test;

/** What every store promises of several changes as one. */
public interface TransactionsContract {
  Transactions transactions();

  /** On the store of these transactions, empty at the start of each test. */
  UserRepository users();

  SessionRepository sessions();

  RoomRepository rooms();

  @Test
  default void allOfAnUndisturbedTransactionShouldBeKept() {
    User ace = transactions().inTransaction(() -> {
      User user = added(users(), "Ace");
      sessions().add(session(user.id(), 1, NOON));
      rooms().add(Rooms.room(1, 0));
      return user;
    });

    assertThat(users().find(ace.id())).contains(ace);
    assertThat(sessions().find(token(1))).isPresent();
    assertThat(rooms().all()).hasSize(1);
  }

  @Test
  default void nothingShouldBeKeptOfATransactionThatThrows() {
    User ace = added(users(), "Ace");
    sessions().add(session(ace.id(), 1, NOON));
    rooms().add(Rooms.room(1, 6323));

    assertThatThrownBy(() -> transactions().inTransaction(() -> {
      users().noteLogin(ace.id(), NOON, PROFILE);
      users().update(ace.withRoles(Roles.ADMINISTRATOR));
      added(users(), "Deuce");
      sessions().revoke(ace.id(), Optional.empty(), new Revocation(NOON, Reason.TAKEN_OVER));
      sessions().add(session(ace.id(), 2, NOON));
      sessions().purge(NOON.plusSeconds(9999), 10);
      rooms().update(Rooms.room(1, 6324));
      rooms().add(Rooms.room(2, 6323));
      throw new Stop();
    })).isInstanceOf(Stop.class);

    assertThat(users().list(Optional.empty(), 10)).containsExactly(ace);
    assertThat(users().find(NameKey.of("deuce"))).isEmpty();
    assertThat(sessions().open(ace.id())).containsExactly(session(ace.id(), 1, NOON));
    assertThat(rooms().all()).containsExactly(Rooms.room(1, 6323));
    assertThat(users().add(named("Deuce"))).isInstanceOf(UserRepository.Added.class);
  }

  @Test
  default void aTransactionShouldSeeItsOwnChanges() {
    boolean seen = transactions().inTransaction(() -> {
      added(users(), "Ace");
      return users().find(NameKey.of("ace")).isPresent();
    });

    assertThat(seen).isTrue();
  }

  @Test
  default void aNestedCallShouldEndWithTheOuterOne() {
    assertThatThrownBy(() -> transactions().inTransaction(() -> {
      transactions().inTransaction(() -> added(users(), "Ace"));
      throw new Stop();
    })).isInstanceOf(Stop.class);

    assertThat(users().find(NameKey.of("ace"))).isEmpty();
  }

  @Test
  default void aFailedNestedCallShouldDoomTheOuterOne() {
    Supplier<User> outer = () -> {
      User ace = added(users(), "Ace");
      assertThatExceptionOfType(Stop.class).isThrownBy(() -> transactions().inTransaction(() -> {
        throw new Stop();
      }));
      return ace;
    };

    assertThatThrownBy(() -> transactions().inTransaction(outer))
        .isInstanceOf(RuntimeException.class).isNotInstanceOf(Stop.class);
    assertThat(users().find(NameKey.of("ace"))).isEmpty();
    transactions().inTransaction(() -> added(users(), "Ace"));
    assertThat(users().find(NameKey.of("ace"))).isPresent();
  }

  @Test
  default void aRefusalShouldLeaveTheTransactionUsable() {
    added(users(), "Ace");
    User deuce = added(users(), "Deuce");
    rooms().add(Rooms.room(1, 6323));

    transactions().inTransaction(() -> {
      assertThat(users().add(named("ACE"))).isEqualTo(new UserRepository.NameHeld());
      assertThat(users().update(renamed(deuce, "ace"))).isEqualTo(new UserRepository.NameHeld());
      assertThat(rooms().add(Rooms.room(1, 0))).isEqualTo(new RoomRepository.IdHeld());
      assertThat(rooms().add(Rooms.room(2, 6323))).isEqualTo(new RoomRepository.PortHeld());
      return added(users(), "Trey");
    });

    assertThat(users().find(NameKey.of("trey"))).isPresent();
    assertThat(users().find(deuce.id())).contains(deuce);
  }

  @Test
  default void nobodyElseShouldSeeWhatIsNotKept() throws Exception {
    CountDownLatch asking = new CountDownLatch(1);
    CompletableFuture<Optional<User>> seen = new CompletableFuture<>();

    assertThatThrownBy(() -> transactions().inTransaction(() -> {
      added(users(), "Ace");
      Thread.startVirtualThread(() -> {
        asking.countDown();
        seen.completeAsync(() -> users().find(NameKey.of("ace")), Runnable::run);
      });
      await(asking);
      throw new Stop();
    })).isInstanceOf(Stop.class);

    assertThat(seen.get()).isEmpty();
  }

  @Test
  default void transactionsThatLockOneAccountShouldFollowOneAnother() {
    User ace = added(users(), "Ace");

    List<UserRepository.Updating> outcomes = AtOnce.run(8, _ -> transactions().inTransaction(() -> {
      User now = users().lock(ace.id()).orElseThrow();
      return users().update(now.withCaste(new Caste(now.caste().code() + 1)));
    }));

    assertThat(outcomes).allMatch(UserRepository.Updated.class::isInstance);
    assertThat(users().find(ace.id())).map(User::caste).contains(new Caste(8));
  }

  private static User renamed(User user, String name) {
    return new User(user.id(), named(name).username(), user.passwordHash(), user.caste(), user.active(), user.roles(),
        user.createdAt(), user.lastLogin(), user.profile(), user.metadata(), user.version());
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  /** Stops a transaction. */
  final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }
}

package metaserver.domain.identity;

import static metaserver.domain.identity.Accounts.NOON;
import static metaserver.domain.identity.Accounts.added;
import static metaserver.domain.identity.Accounts.address;
import static metaserver.domain.identity.Accounts.session;
import static metaserver.domain.identity.Accounts.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import metaserver.domain.identity.Revocation.Reason;
import metaserver.domain.store.AtOnce;
import org.junit.jupiter.api.Test;

/** What every store of sessions promises. */
public interface SessionRepositoryContract {
  Revocation TAKEN_OVER = new Revocation(NOON.plusSeconds(5), Reason.TAKEN_OVER);
  Revocation KICKED = new Revocation(NOON.plusSeconds(6), Reason.KICKED);

  /** On the same store as the sessions, empty at the start of each test. */
  UserRepository users();

  SessionRepository sessions();

  @Test
  default void anUnknownSessionShouldNotBeFound() {
    assertThat(sessions().find(token(1))).isEmpty();
    assertThat(sessions().open(new UserId(1))).isEmpty();
    assertThat(sessions().revoke(new UserId(1), Optional.empty(), KICKED)).isZero();
    assertThat(sessions().revokeGames(new UserId(1), KICKED)).isZero();
    assertThat(sessions().revokeOne(new UserId(1), token(1), KICKED)).isFalse();
    assertThat(sessions().revokedAmong(Set.of(token(1)))).isEmpty();
    assertThat(sessions().revokedAmong(Set.of())).isEmpty();
    sessions().extend(Set.of(token(1)), NOON);
    sessions().extend(Set.of(), NOON);
    assertThat(sessions().purge(NOON, 10)).isZero();
    assertThat(sessions().coarsen(NOON, 10)).isZero();
    assertThat(sessions().forget(new UserId(1))).isZero();
  }

  @Test
  default void aSessionShouldBeFoundAsItWasAdded() {
    PlayerId player = PlayerId.of(added(users(), "Ace").id());
    Session four = new Session(token(1), player, address("203.0.113.255"),
        new SessionClient.Game(ClientFamily.MYTH, 444), NOON, NOON, Optional.empty());
    Session six = new Session(token(2), player, address("2001:db8::ffff:1"),
        new SessionClient.Game(ClientFamily.ALEPH_ONE, 0), NOON, NOON.plusNanos(1000), Optional.of(TAKEN_OVER));

    sessions().add(four);
    sessions().add(six);

    assertThat(sessions().find(token(1))).contains(four);
    assertThat(sessions().find(token(2))).contains(six);
  }

  @Test
  default void everyReasonShouldComeBack() {
    UserId ace = added(users(), "Ace").id();
    int number = 0;
    for (Reason reason : Reason.values()) {
      Session session = session(ace, number++, NOON).revoked(new Revocation(NOON, reason));
      sessions().add(session);
      assertThat(sessions().find(session.token())).contains(session);
    }
  }

  @Test
  default void aGuestsSessionShouldNotBeKept() {
    Session guest = new Session(token(1), new PlayerId(PlayerId.FIRST_GUEST), address("::1"),
        new SessionClient.Game(ClientFamily.MYTH, 444), NOON, NOON, Optional.empty());

    assertThatIllegalArgumentException().isThrownBy(() -> sessions().add(guest));
  }

  @Test
  default void aTokenShouldBelongToOneSession() {
    UserId ace = added(users(), "Ace").id();
    UserId deuce = added(users(), "Deuce").id();
    sessions().add(session(ace, 1, NOON));

    assertThatThrownBy(() -> sessions().add(session(deuce, 1, NOON))).isInstanceOf(RuntimeException.class);
    assertThat(sessions().find(token(1))).contains(session(ace, 1, NOON));
  }

  @Test
  default void openSessionsShouldComeNewestFirst() {
    UserId ace = added(users(), "Ace").id();
    UserId deuce = added(users(), "Deuce").id();
    sessions().add(session(ace, 1, NOON));
    sessions().add(session(ace, 3, NOON.plusSeconds(2)));
    sessions().add(session(ace, 2, NOON.plusSeconds(1)));
    sessions().add(session(ace, 4, NOON.plusSeconds(3)).revoked(KICKED));
    sessions().add(session(deuce, 5, NOON));

    assertThat(sessions().open(ace)).extracting(Session::token).containsExactly(token(3), token(2), token(1));
  }

  @Test
  default void revokingShouldSpareTheExceptedAndKeepTheFirstReason() {
    UserId ace = added(users(), "Ace").id();
    sessions().add(session(ace, 1, NOON));
    sessions().add(session(ace, 2, NOON));
    sessions().add(session(ace, 3, NOON).revoked(KICKED));
    sessions().add(session(added(users(), "Deuce").id(), 4, NOON));

    assertThat(sessions().revoke(ace, Optional.of(token(2)), TAKEN_OVER)).isEqualTo(1);

    assertThat(sessions().find(token(1))).contains(session(ace, 1, NOON).revoked(TAKEN_OVER));
    assertThat(sessions().find(token(2))).contains(session(ace, 2, NOON));
    assertThat(sessions().find(token(3))).contains(session(ace, 3, NOON).revoked(KICKED));
    assertThat(sessions().find(token(4))).map(Session::revocation).contains(Optional.empty());
    assertThat(sessions().revoke(ace, Optional.empty(), TAKEN_OVER)).isEqualTo(1);
  }

  @Test
  default void aBrowsersSessionShouldBeFoundAsItWasAddedAndOutliveTheGames() {
    UserId ace = added(users(), "Ace").id();
    Session browser = new Session(token(9), PlayerId.of(ace), address("2001:db8::1"),
        new SessionClient.Browser("Firefox on Linux " + "x".repeat(90)), NOON, NOON.plusSeconds(60), Optional.empty());
    sessions().add(browser);
    sessions().add(session(ace, 1, NOON));
    sessions().add(session(ace, 2, NOON).revoked(KICKED));
    sessions().add(session(added(users(), "Deuce").id(), 3, NOON));

    assertThat(sessions().revokeGames(ace, TAKEN_OVER)).isEqualTo(1);

    assertThat(sessions().find(token(9))).contains(browser);
    assertThat(sessions().find(token(1))).contains(session(ace, 1, NOON).revoked(TAKEN_OVER));
    assertThat(sessions().find(token(2))).contains(session(ace, 2, NOON).revoked(KICKED));
    assertThat(sessions().find(token(3))).map(Session::revocation).contains(Optional.empty());
  }

  @Test
  default void oneSessionShouldBeRevokedByItsOwnerOnlyAndOnce() {
    UserId ace = added(users(), "Ace").id();
    UserId deuce = added(users(), "Deuce").id();
    sessions().add(session(ace, 1, NOON));
    sessions().add(session(ace, 2, NOON));

    assertThat(sessions().revokeOne(deuce, token(1), KICKED)).isFalse();
    assertThat(sessions().revokeOne(ace, token(1), TAKEN_OVER)).isTrue();
    assertThat(sessions().revokeOne(ace, token(1), KICKED)).isFalse();

    assertThat(sessions().open(ace)).extracting(Session::token).containsExactly(token(2));
    assertThat(sessions().find(token(1))).contains(session(ace, 1, NOON).revoked(TAKEN_OVER));
  }

  @Test
  default void concurrentRevocationsShouldCountEachSessionOnce() {
    UserId ace = added(users(), "Ace").id();
    for (int i = 0; i < 5; i++) sessions().add(session(ace, i, NOON));

    List<Integer> counts = AtOnce.run(4, _ -> sessions().revoke(ace, Optional.empty(), TAKEN_OVER));

    assertThat(counts.stream().mapToInt(Integer::intValue).sum()).isEqualTo(5);
    assertThat(sessions().open(ace)).isEmpty();
  }

  @Test
  default void onlySessionsThatHoldShouldBeExtended() {
    UserId ace = added(users(), "Ace").id();
    sessions().add(session(ace, 1, NOON));
    sessions().add(session(ace, 2, NOON).revoked(KICKED));
    sessions().add(session(ace, 3, NOON));

    sessions().extend(List.of(token(1), token(2)), NOON.plusSeconds(9000));

    assertThat(sessions().find(token(1))).contains(session(ace, 1, NOON).expiringAt(NOON.plusSeconds(9000)));
    assertThat(sessions().find(token(2))).contains(session(ace, 2, NOON).revoked(KICKED));
    assertThat(sessions().find(token(3))).contains(session(ace, 3, NOON));
  }

  @Test
  default void onlyRevokedOnesAmongThoseAskedForShouldBeTold() {
    UserId ace = added(users(), "Ace").id();
    sessions().add(session(ace, 1, NOON));
    sessions().add(session(ace, 2, NOON).revoked(KICKED));
    sessions().add(session(ace, 3, NOON).revoked(KICKED));

    assertThat(sessions().revokedAmong(Set.of(token(1), token(2), token(4))))
        .containsExactly(session(ace, 2, NOON).revoked(KICKED));
  }

  @Test
  default void aPurgeShouldForgetWhatEndedBefore() {
    UserId ace = added(users(), "Ace").id();
    sessions().add(session(ace, 1, NOON.minusSeconds(3601)));
    sessions().add(session(ace, 2, NOON.minusSeconds(3600)));
    sessions().add(session(ace, 3, NOON).revoked(new Revocation(NOON.minusNanos(1000), Reason.KICKED)));
    sessions().add(session(ace, 4, NOON).revoked(new Revocation(NOON, Reason.KICKED)));

    assertThat(sessions().purge(NOON, 10)).isEqualTo(2);

    assertThat(sessions().find(token(1))).isEmpty();
    assertThat(sessions().find(token(2))).isPresent();
    assertThat(sessions().find(token(3))).isEmpty();
    assertThat(sessions().find(token(4))).isPresent();
  }

  @Test
  default void aPurgeShouldForgetNoMoreThanItIsToldTo() {
    UserId ace = added(users(), "Ace").id();
    for (int i = 0; i < 6; i++) {
      sessions().add(i % 2 == 0 ? session(ace, i, NOON) : session(ace, i, NOON).revoked(KICKED));
    }

    assertThat(sessions().purge(NOON.plusSeconds(4000), 4)).isEqualTo(4);
    assertThat(sessions().purge(NOON.plusSeconds(4000), 4)).isEqualTo(2);
    assertThat(sessions().purge(NOON.plusSeconds(4000), 4)).isZero();
  }

  @Test
  default void concurrentPurgesShouldCountEachSessionOnce() {
    UserId ace = added(users(), "Ace").id();
    for (int i = 0; i < 40; i++) sessions().add(session(ace, i, NOON));

    List<Integer> counts = AtOnce.run(4, _ -> sessions().purge(NOON.plusSeconds(4000), 30));

    int left = sessions().purge(NOON.plusSeconds(4000), 40);
    assertThat(counts.stream().mapToInt(Integer::intValue).sum() + left).isEqualTo(40);
  }

  @Test
  default void oldAddressesShouldBeShortenedOnceAndUpToTheLimit() {
    UserId ace = added(users(), "Ace").id();
    Session four = from("203.0.113.77", ace, 1);
    Session six = from("2001:db8:1:2:3:4:5:6", ace, 2).revoked(KICKED);
    Session young = session(ace, 3, NOON);
    List.of(four, six, young).forEach(sessions()::add);

    assertThat(sessions().coarsen(NOON, 1)).isEqualTo(1);
    assertThat(sessions().coarsen(NOON, 10)).isEqualTo(1);
    assertThat(sessions().coarsen(NOON, 10)).isZero();

    assertThat(sessions().find(token(1))).contains(four.coarsened());
    assertThat(four.coarsened().address()).isEqualTo(address("203.0.113.0"));
    assertThat(sessions().find(token(2))).contains(six.coarsened());
    assertThat(six.coarsened().address()).isEqualTo(address("2001:db8:1::"));
    assertThat(sessions().find(token(3))).contains(young);
    assertThat(sessions().open(ace)).containsExactly(young, four.coarsened());
  }

  @Test
  default void allSessionsOfAUserShouldBeForgotten() {
    UserId ace = added(users(), "Ace").id();
    Session others = session(added(users(), "Deuce").id(), 3, NOON);
    List.of(session(ace, 1, NOON), session(ace, 2, NOON).revoked(KICKED), others).forEach(sessions()::add);

    assertThat(sessions().forget(ace)).isEqualTo(2);

    assertThat(sessions().find(token(1))).isEmpty();
    assertThat(sessions().find(token(2))).isEmpty();
    assertThat(sessions().find(token(3))).contains(others);
  }

  private static Session from(String address, UserId user, int token) {
    Session session = session(user, token, NOON.minusNanos(1000));
    return new Session(session.token(), session.player(), address(address), session.client(),
        session.createdAt(), session.expiresAt(), session.revocation());
  }
}

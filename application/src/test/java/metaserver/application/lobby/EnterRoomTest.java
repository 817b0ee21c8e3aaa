package metaserver.application.lobby;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import metaserver.application.identity.Bar;
import metaserver.application.identity.Eviction;
import metaserver.application.identity.LiveSession;
import metaserver.application.identity.LiveSessions;
import metaserver.application.identity.RestoreSession;
import metaserver.domain.identity.Accounts;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.identity.Revocation.Reason;
import metaserver.domain.identity.Session;
import metaserver.domain.identity.SessionClient;
import metaserver.domain.identity.SessionLife;
import metaserver.domain.identity.SessionRepository;
import metaserver.domain.identity.SessionToken;
import metaserver.domain.identity.User;
import metaserver.domain.identity.UserRepository;
import metaserver.domain.lobby.Rooms;
import metaserver.domain.store.StoreUnavailable;
import org.junit.jupiter.api.Test;

/** With a store that is away: who is in memory needs none. */
class EnterRoomTest {
  private final LiveSessions presence = new LiveSessions();
  private final EnterRoom enterRoom = new EnterRoom(
      new RestoreSession(
          presence, away(SessionRepository.class), away(UserRepository.class), Bar.NONE, () -> Accounts.NOON),
      new Greeting(List.of(), List::of), () -> Accounts.NOON);
  private final Hall hall = new Hall();
  private final LiveRoom room = hall.room(Rooms.room(0, 6323));
  private final List<Entering> answers = new ArrayList<>();
  private final SessionToken token = Clients.token();
  private final LiveSession session = arrived(token);

  @Test
  void knownTokenShouldOpenTheRoomWhileTheStoreIsAway() {
    enter(token, new Ear());

    assertThat(answers).singleElement().isInstanceOf(Entering.Entered.class);
  }

  @Test
  void unknownTokenShouldBeToldToComeBackLater() {
    enter(Clients.token(), new Ear());

    assertThat(answers).containsExactly(new Entering.NotNow());
  }

  @Test
  void sessionThatEndsBetweenTheTokenAndTheDoorShouldStayOutside() {
    hall.queue();
    enter(token, new Ear());
    presence.evict(session.token(), new Eviction.Revoked(Reason.TAKEN_OVER));
    hall.work();

    assertThat(answers).containsExactly(new Entering.BadToken());
    assertThat(room.players()).isZero();
  }

  @Test
  void oneTokenAtTheDoorTwiceShouldLetTheSecondIn() {
    Ear first = new Ear();
    Ear second = new Ear();
    hall.queue();
    enter(token, first);
    enter(token, second);
    hall.work();

    assertThat(answers).hasSize(2).allMatch(Entering.Entered.class::isInstance);
    assertThat(first.dismissal()).contains(new Eviction.Moved());
    assertThat(second.dismissal()).isEmpty();
    assertThat(room.players()).isEqualTo(1);
  }

  @Test
  void lineThatBrokeWhileItsOwnerEnteredShouldLeaveNobodyBehind() {
    Ear other = new Ear();
    Hall.in(room, Clients.registered(2, "Bob", "Bob"), other);
    LeaveRoom leaveRoom = new LeaveRoom(SessionLife.USUAL, () -> Accounts.NOON);
    enterRoom.enter(token, room, Clients.ARRIVAL, new Ear(), answer -> {
      if (answer instanceof Entering.Entered(var member)) leaveRoom.leave(member);
    });

    assertThat(room.players()).isEqualTo(1);
    assertThat(session.isInRoom()).isFalse();
    assertThat(session.isUsable(Accounts.NOON)).isTrue();
  }

  private void enter(SessionToken bearer, Ear ear) {
    enterRoom.enter(bearer, room, Clients.ARRIVAL, ear, answers::add);
  }

  private LiveSession arrived(SessionToken bearer) {
    User user = Clients.user(1, "Ann", "Ann");
    Session opened = new Session(bearer.hash(), PlayerId.of(user.id()), Accounts.address("192.0.2.1"),
        new SessionClient.Game(ClientFamily.MYTH, 444), Accounts.NOON,
        SessionLife.USUAL.endAfterLogin(Accounts.NOON), Optional.empty());
    return presence.arrived(new LiveSession(opened, Optional.of(user), user.appearance()));
  }

  private static <T> T away(Class<T> repository) {
    return repository.cast(Proxy.newProxyInstance(repository.getClassLoader(), new Class<?>[] {repository},
        (_, _, _) -> {
          throw new StoreUnavailable("away", new IllegalStateException());
        }));
  }
}

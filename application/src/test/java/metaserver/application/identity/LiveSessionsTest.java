package metaserver.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import metaserver.application.lobby.Clients;
import metaserver.domain.identity.Accounts;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.identity.Revocation.Reason;
import metaserver.domain.identity.SessionLife;
import metaserver.domain.store.AtOnce;
import org.junit.jupiter.api.Test;

class LiveSessionsTest {
  private final LiveSessions presence = new LiveSessions();

  @Test
  void sessionThatArrivesTwiceShouldBeTheOneThatIsKnown() {
    LiveSession first = Clients.registered(1, "Ann", "Ann");
    LiveSession again = new LiveSession(first.session(), first.user(), first.profile());

    assertThat(presence.arrived(first)).isSameAs(first);
    assertThat(presence.arrived(again)).isSameAs(first);
    assertThat(presence.all()).containsExactly(first);
  }

  @Test
  void guestsAtOnceShouldHaveNumbersOfTheirOwnAndPositive() {
    Set<PlayerId> ids = new HashSet<>(AtOnce.run(64, _ -> guest().player()));

    assertThat(ids).hasSize(64).allMatch(PlayerId::isGuest);
  }

  @Test
  void guestsOutsideRoomsShouldMakeWayWhenThereAreVeryMany() {
    LiveSession playing = guest();
    playing.begin(new Ended());
    for (int i = 0; i < 40_000; i++) guest();
    LiveSession newest = guest();

    assertThat(presence.all()).hasSizeBetween(20_000, 20_001).contains(playing, newest);
    assertThat(playing.isOver()).isFalse();
  }

  @Test
  void endedAccountShouldBeForgottenWithAllItsSessions() {
    LiveSession first = presence.arrived(Clients.registered(1, "Ann", "Ann"));
    LiveSession second = presence.arrived(Clients.registered(1, "Ann", "Ann"));
    LiveSession other = presence.arrived(Clients.registered(2, "Bob", "Bob"));
    presence.evictAll(first.user().orElseThrow().id(), new Eviction.Revoked(Reason.KICKED));

    assertThat(presence.all()).containsExactly(other);
    assertThat(List.of(first, second)).allMatch(LiveSession::isOver);
    assertThat(other.isUsable(Accounts.NOON)).isTrue();
  }

  @Test
  void sessionShouldBeInOneRoomHoweverManyAreEnteredAtOnce() {
    LiveSession session = presence.arrived(Clients.registered(1, "Ann", "Ann"));
    List<Ended> stays = new ArrayList<>();
    for (int i = 0; i < 16; i++) stays.add(new Ended());
    AtOnce.run(16, i -> session.begin(stays.get(i)));

    assertThat(stays.stream().filter(stay -> stay.why.isEmpty())).hasSize(1);
  }

  @Test
  void endingAndEnteringAtOnceShouldNeverLeaveALiveStayOfAnEndedSession() {
    for (int round = 0; round < 200; round++) {
      LiveSession session = presence.arrived(Clients.registered(1, "Ann", "Ann"));
      Ended stay = new Ended();
      List<Boolean> begun = AtOnce.run(2, i -> i == 0 ? session.begin(stay) : evicted(session));
      assertThat(stay.why.isPresent()).isEqualTo(begun.getFirst());
      assertThat(session.isInRoom()).isFalse();
    }
  }

  @Test
  void sessionShouldExpireOnlyOutsideRooms() {
    LiveSession session = presence.arrived(Clients.registered(1, "Ann", "Ann"));
    Ended stay = new Ended();
    var late = SessionLife.USUAL.endAfterLogin(Accounts.NOON);
    session.begin(stay);
    assertThat(session.expire(late)).isFalse();
    assertThat(session.isUsable(late)).isTrue();
    session.left(stay, late.plusSeconds(600));
    assertThat(session.expire(late.plusSeconds(599))).isFalse();
    assertThat(session.expire(late.plusSeconds(600))).isTrue();
    assertThat(session.begin(new Ended())).isFalse();
  }

  private boolean evicted(LiveSession session) {
    presence.evict(session.token(), new Eviction.Revoked(Reason.KICKED));
    return true;
  }

  private LiveSession guest() {
    return presence.arrivedAsGuest(id -> Clients.session(id, ClientFamily.MYTH, Optional.empty(), Accounts.PROFILE));
  }

  private static final class Ended implements Stay {
    private volatile Optional<Eviction> why = Optional.empty();

    @Override
    public void end(Eviction because) {
      why = Optional.of(because);
    }

    @Override
    public void restricted(Instant now) {}

    @Override
    public void refreshed() {}
  }
}

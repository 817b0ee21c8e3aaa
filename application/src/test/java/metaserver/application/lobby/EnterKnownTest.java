package metaserver.application.lobby;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import metaserver.application.identity.LiveSession;
import metaserver.application.identity.LiveSessions;
import metaserver.application.identity.RecallSession;
import metaserver.domain.identity.Accounts;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.identity.Session;
import metaserver.domain.identity.SessionClient;
import metaserver.domain.identity.SessionLife;
import metaserver.domain.identity.SessionToken;
import metaserver.domain.identity.User;
import metaserver.domain.lobby.Rooms;
import org.junit.jupiter.api.Test;

class EnterKnownTest {
  private final LiveSessions presence = new LiveSessions();
  private final LiveRoom room = new Hall().room(Rooms.room(0, 6323));
  private final List<Entering> answers = new ArrayList<>();
  private final SessionToken token = Clients.token();

  @Test
  void tokenInMemoryShouldOpenTheRoom() {
    arrive();

    assertThat(enter(Accounts.NOON)).isTrue();
    assertThat(answers).singleElement().isInstanceOf(Entering.Entered.class);
    assertThat(room.players()).isEqualTo(1);
  }

  @Test
  void tokenThatOnlyTheStoreMayKnowShouldNotBeAnswered() {
    assertThat(enter(Accounts.NOON)).isFalse();
    assertThat(answers).isEmpty();
    assertThat(room.players()).isZero();
  }

  @Test
  void expiredTokenShouldBeRefused() {
    arrive();

    assertThat(enter(Instant.MAX)).isTrue();
    assertThat(answers).containsExactly(new Entering.BadToken());
  }

  private void arrive() {
    User user = Clients.user(1, "Ann", "Ann");
    Session opened = new Session(token.hash(), PlayerId.of(user.id()), Accounts.address("192.0.2.1"),
        new SessionClient.Game(ClientFamily.MYTH, 444), Accounts.NOON,
        SessionLife.USUAL.endAfterLogin(Accounts.NOON), Optional.empty());
    presence.arrived(new LiveSession(opened, Optional.of(user), user.appearance()));
  }

  private boolean enter(Instant now) {
    return new EnterKnown(new RecallSession(presence, () -> now), new Greeting(List.of(), List::of), () -> now)
        .enter(token, room, Clients.ARRIVAL, new Ear(), answers::add);
  }
}

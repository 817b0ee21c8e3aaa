package metaserver.application.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.Optional;
import java.util.OptionalInt;
import metaserver.application.identity.ArriveByBrowser.Arrived;
import metaserver.application.identity.ArriveByBrowser.Barred;
import metaserver.application.lobby.Clients;
import metaserver.domain.identity.Accounts;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.identity.Restriction;
import metaserver.domain.identity.Scope;
import metaserver.domain.identity.User;
import org.junit.jupiter.api.Test;

class ArriveByBrowserTest {
  private static final InetAddress HERE = Accounts.address("192.0.2.7");

  private final LiveSessions presence = new LiveSessions();
  private final User ann = Clients.user(1, "Ann", "Ann");

  @Test
  void accountShouldGetASessionOfItsOwnWhichNoTokenOpens() {
    var arrived = (Arrived) arrive(Bar.NONE);

    assertThat(presence.of(PlayerId.of(ann.id()))).containsExactly(arrived.session());
    assertThat(arrived.session().isOfBrowser()).isTrue();
    assertThat(arrived.session().user()).contains(ann);
    assertThat(arrived.session().session().address()).isEqualTo(HERE);
  }

  @Test
  void secondBrowserShouldShareTheSessionOfTheFirst() {
    assertThat(arrive(Bar.NONE)).isEqualTo(arrive(Bar.NONE));
    assertThat(presence.all()).hasSize(1);
  }

  @Test
  void accountThatIsOnLineByItsGameShouldHaveTheGamesSession() {
    LiveSession game = presence.arrived(Clients.registered(1, "Ann", "Ann"));

    assertThat(arrive(Bar.NONE)).isEqualTo(new Arrived(game));
  }

  @Test
  void whoIsBannedShouldBeToldSo() {
    Restriction ban = new Restriction(
        Scope.LOGIN, OptionalInt.empty(), Optional.empty(), OptionalInt.empty(), "You are banned.");
    assertThat(arrive(new Bar() {
      @Override
      public Optional<Restriction> atLogin(Optional<User> user, InetAddress address) {
        return Optional.of(ban);
      }

      @Override
      public Optional<Restriction> admit(LiveSession session) {
        presence.evict(session.token(), new Eviction.ShownOut(ban.notice()));
        return Optional.of(ban);
      }
    })).isEqualTo(new Barred(ban.notice()));
    assertThat(presence.all()).isEmpty();
  }

  private ArriveByBrowser.Outcome arrive(Bar bar) {
    return new ArriveByBrowser(presence, Clients::token, bar, () -> Accounts.NOON).arrive(ann, HERE, "Some browser");
  }
}

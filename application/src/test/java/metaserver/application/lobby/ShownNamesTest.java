package metaserver.application.lobby;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import metaserver.application.identity.LiveSession;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.identity.Nick;
import metaserver.domain.identity.Roles;
import org.junit.jupiter.api.Test;

class ShownNamesTest {
  private final ShownNames names = new ShownNames();

  @Test
  void guestsOfOneNameShouldBeNumberedAndANumberGivenBackIsUsedAgain() {
    assertThat(claimed(guest(1, "|iGuest|p Sam"))).isEqualTo("|iGuest|p Sam");
    assertThat(claimed(guest(2, "guest SAM"))).isEqualTo("guest SAM 2");
    assertThat(claimed(guest(3, "|iGuest|p Sam"))).isEqualTo("|iGuest|p Sam 3");
    names.release(new Nick("guest SAM 2"), Optional.empty());
    assertThat(claimed(guest(4, "|iGuest|p Sam"))).isEqualTo("|iGuest|p Sam 2");
  }

  @Test
  void numberShouldFitALongNameWithinTheWire() {
    String longest = "x".repeat(31);
    assertThat(claimed(guest(1, longest))).isEqualTo(longest);
    assertThat(claimed(guest(2, longest))).isEqualTo("x".repeat(29) + " 2");
    assertThat(claimed(guest(3, "x".repeat(29) + " 2"))).isEqualTo("x".repeat(29) + " 3");
  }

  @Test
  void accountsShouldShareANickOnlyIfBothOwnIt() {
    assertThat(claimed(Clients.registered(1, "Ann", "Ace"))).isEqualTo("Ace");
    assertThat(claimed(Clients.registered(2, "Ace", "|bACE"))).isEqualTo("|bACE");
    assertThat(claimed(Clients.registered(3, "Bob", "ace "))).isEqualTo("ace ");
  }

  @Test
  void accountShouldBeShownByItsOwnNameWhereAGuestHasItsNick() {
    assertThat(claimed(guest(1, "Ace"))).isEqualTo("Ace");
    assertThat(claimed(Clients.registered(1, "Ann", "Ace"))).isEqualTo("Ann");
    assertThat(claimed(guest(2, "Ann"))).isEqualTo("Ann 2");
  }

  @Test
  void nameShouldBeFreeOnceAllWhoSharedItAreGone() {
    LiveSession ann = Clients.registered(1, "Ann", "Ace");
    LiveSession bob = Clients.registered(2, "Bob", "Ace");
    names.claim(ann);
    names.claim(bob);
    names.release(ann.profile().nick(), ann.user());
    assertThat(claimed(guest(1, "Ace"))).isEqualTo("Ace 2");
    names.release(bob.profile().nick(), bob.user().map(user -> user.withRoles(Roles.ADMINISTRATOR)));
    assertThat(claimed(guest(2, "Ace"))).isEqualTo("Ace");
  }

  private String claimed(LiveSession session) {
    return names.claim(session).text();
  }

  private static LiveSession guest(int number, String nick) {
    return Clients.guest(number, nick, ClientFamily.MYTH);
  }
}

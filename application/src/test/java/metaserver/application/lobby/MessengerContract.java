package metaserver.application.lobby;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import metaserver.application.identity.LiveSession;
import metaserver.application.lobby.LobbyEvent.ServerLine;
import metaserver.domain.identity.Circle;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.identity.Grant;
import metaserver.domain.identity.Permission;
import metaserver.domain.identity.Role;
import metaserver.domain.identity.Roles;
import org.junit.jupiter.api.Test;

/** What whoever tells something to other rooms must keep to. The rooms 1 and 2 are open, and none else. */
public interface MessengerContract {
  ServerLine LINE = new ServerLine("Hear, hear.");

  Messenger messenger();

  /** Lets somebody into a room. */
  Ear enter(int room, LiveSession session);

  /** Returns when all that was told by now was heard. */
  void settle();

  private Ear player(int number, int room) {
    return enter(room, Clients.registered(number, "Player" + number, "Player" + number));
  }

  private Ear staff(int number, int room, Grant... grants) {
    return enter(room, Clients.registered(number, "Staff" + number, "Staff" + number, new Roles(List.of(grants))));
  }

  private void tell(Listeners whom, ServerLine... lines) {
    for (ServerLine line : lines) messenger().tell(whom, line);
    settle();
  }

  @Test
  default void everybodyShouldBeToldOnceOfWhateverFamilyAndInWhicheverRoom() {
    List<Ear> all = List.of(
        player(1, 1), staff(2, 2, Grant.everywhere(Role.ADMINISTRATOR)),
        enter(1, Clients.guest(3, "Gus", ClientFamily.MYTH)),
        enter(2, Clients.registered(4, "Marine", "Marine", ClientFamily.ALEPH_ONE)));
    all.forEach(Ear::heard);

    tell(Listeners.EVERYBODY, LINE);

    assertThat(all).allSatisfy(ear -> assertThat(ear.heard()).containsExactly(LINE));
  }

  @Test
  default void onlyThoseOfACircleShouldBeTold() {
    Ear guest = enter(1, Clients.guest(1, "Gus", ClientFamily.MYTH));
    Ear player = player(2, 2);
    Ear moderator = staff(3, 1, Grant.in(2, Role.MODERATOR));
    for (Circle circle : Circle.values()) {
      List.of(guest, player, moderator).forEach(Ear::heard);
      tell(new Listeners.InCircle(circle, OptionalInt.empty()), LINE);
      assertThat(List.of(guest, player, moderator)).as("told to " + circle)
          .filteredOn(ear -> ear.heard().equals(List.of(LINE)))
          .containsExactlyElementsOf(switch (circle) {
            case ALL -> List.of(guest, player, moderator);
            case GUESTS -> List.of(guest);
            case REGISTERED -> List.of(player, moderator);
            case STAFF -> List.of(moderator);
          });
    }
  }

  @Test
  default void whatIsForOneRoomShouldBeHeardThereAndNowhereElse() {
    Ear here = player(1, 1);
    Ear there = player(2, 2);
    Ear guest = enter(2, Clients.guest(3, "Gus", ClientFamily.MYTH));
    List.of(here, there, guest).forEach(Ear::heard);

    tell(new Listeners.InCircle(Circle.REGISTERED, OptionalInt.of(2)), LINE);
    assertThat(there.heard()).containsExactly(LINE);
    tell(new Listeners.InCircle(Circle.ALL, OptionalInt.of(2)), LINE);
    assertThat(there.heard()).containsExactly(LINE);
    assertThat(guest.heard()).containsExactly(LINE);
    assertThat(here.heard()).isEmpty();
  }

  @Test
  default void whoMayDoSomethingEverywhereShouldBeToldAndNotWhoMayInOneRoomOnly() {
    Ear everywhere = staff(1, 2, Grant.everywhere(Role.MODERATOR));
    Ear inOneRoom = staff(2, 1, Grant.in(1, Role.MODERATOR));
    Ear player = player(3, 1);
    Ear guest = enter(1, Clients.guest(4, "Gus", ClientFamily.MYTH));
    List.of(everywhere, inOneRoom, player, guest).forEach(Ear::heard);

    tell(new Listeners.Permitted(Permission.KICK), LINE);

    assertThat(everywhere.heard()).containsExactly(LINE);
    assertThat(List.of(inOneRoom, player, guest)).allSatisfy(ear -> assertThat(ear.heard()).isEmpty());
  }

  @Test
  default void aRoomThatIsNotThereAndNobodyToHearShouldDoNoHarm() {
    Ear here = player(1, 1);
    here.heard();

    tell(new Listeners.InCircle(Circle.ALL, OptionalInt.of(3)), LINE);
    tell(new Listeners.Permitted(Permission.READ_REPORTS), LINE);
    tell(new Listeners.InCircle(Circle.GUESTS, OptionalInt.empty()), LINE);

    assertThat(here.heard()).isEmpty();
  }

  @Test
  default void linesShouldBeHeardInTheOrderInWhichTheyWereTold() {
    Ear here = player(1, 1);
    here.heard();

    messenger().tell(Listeners.EVERYBODY, new ServerLine("one"));
    messenger().tell(new Listeners.InCircle(Circle.REGISTERED, OptionalInt.empty()), new ServerLine("two"));
    tell(new Listeners.InCircle(Circle.ALL, OptionalInt.of(1)), new ServerLine("three"), new ServerLine("four"));

    assertThat(here.heard()).containsExactly(
        new ServerLine("one"), new ServerLine("two"), new ServerLine("three"), new ServerLine("four"));
  }

  @Test
  default void whoComesLaterShouldNotBeTold() {
    tell(Listeners.EVERYBODY, LINE);

    assertThat(player(1, 1).heard()).isNotEmpty().doesNotContain(LINE);
  }
}

package metaserver.application.flood;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import metaserver.application.flood.FloodCounts.Step;
import metaserver.application.identity.Eviction;
import metaserver.application.lobby.Clients;
import metaserver.application.lobby.Ear;
import metaserver.application.lobby.Hall;
import metaserver.application.lobby.LiveRoom;
import metaserver.application.lobby.LobbyEvent.ServerLine;
import metaserver.application.lobby.Member;
import metaserver.domain.identity.Accounts;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.identity.Grant;
import metaserver.domain.identity.Role;
import metaserver.domain.identity.Roles;
import metaserver.domain.lobby.Rooms;
import metaserver.domain.store.AtOnce;
import org.junit.jupiter.api.Test;

class FloodControlTest {
  private final LiveRoom room = new Hall().room(Rooms.room(0, 6323));
  private final FloodCounts counts = new FloodCounts();
  private Instant now = Accounts.NOON;
  private final FloodControl flood = Floods.usual(counts, () -> now);
  private final Ear ear = new Ear();
  private final Member ann = Hall.in(room, Clients.registered(1, "Ann", "Ann"), ear);

  @Test
  void eightLinesAtOnceAndOneEachSecondShouldBeSaid() {
    assertThat(said(ann, 8)).isEqualTo(8);
    assertThat(said(ann, 1)).isZero();
    pass(1);
    assertThat(said(ann, 1)).isEqualTo(1);
    for (int i = 0; i < 100; i++) {
      pass(1);
      assertThat(said(ann, 1)).isEqualTo(1);
    }
    pass(8);
    assertThat(said(ann, 8)).isEqualTo(8);
  }

  @Test
  void theSameLineShouldBeSaidThreeTimesInFifteenSeconds() {
    List<String> same = List.of("Buy gold", " buy GOLD ", "Buy gold");
    assertThat(same).allMatch(line -> flood.letsSay(ann, line));
    pass(14);
    assertThat(flood.letsSay(ann, "Buy gold")).isFalse();
    assertThat(flood.letsSay(ann, "Buy silver")).isTrue();
    pass(1);
    assertThat(flood.letsSay(ann, "Buy gold")).isTrue();
  }

  @Test
  void aThousandCharactersShouldBeSaidInTenSeconds() {
    assertThat(flood.letsSay(ann, "x".repeat(600))).isTrue();
    assertThat(flood.letsSay(ann, "y".repeat(400))).isTrue();
    pass(9);
    assertThat(flood.letsSay(ann, "z")).isFalse();
    pass(1);
    assertThat(flood.letsSay(ann, "z")).isTrue();
  }

  @Test
  void whoGoesOnShouldBeWarnedThenMutedThenDropped() {
    said(ann, 8);
    lines();
    assertThat(said(ann, 1)).isZero();
    assertThat(lines()).singleElement().asString().contains("too fast", "Next time");
    assertThat(said(ann, 1)).isZero();
    assertThat(lines()).singleElement().asString().contains("muted for 60 seconds");
    pass(30);
    assertThat(said(ann, 1)).isZero();
    assertThat(lines()).singleElement().asString().contains("another 30 seconds");
    assertThat(ear.dismissal()).isEmpty();
    pass(30);
    assertThat(said(ann, 8)).isEqualTo(8);
    assertThat(said(ann, 1)).isZero();
    assertThat(ear.dismissal()).contains(new Eviction.Flooding());
    assertThat(Stream.of(Step.WARNED, Step.MUTED, Step.SILENCED, Step.DROPPED).map(counts::of))
        .containsExactly(1L, 1L, 1L, 1L);
  }

  @Test
  void whoGoesOnWhileHeIsMutedShouldBeDropped() {
    assertThat(said(ann, 10)).isEqualTo(8);
    said(ann, 1);
    assertThat(ear.dismissal()).contains(new Eviction.Flooding());
  }

  @Test
  void offencesShouldBeForgottenInTime() {
    said(ann, 9);
    pass(600);
    lines();
    said(ann, 9);
    assertThat(lines()).singleElement().asString().contains("Next time");
  }

  @Test
  void comingBackShouldChangeNothingForAnAccountAndForAnAddress() {
    said(ann, 10);
    Member again = Hall.in(room, Clients.registered(1, "Ann", "Ann"), new Ear());
    assertThat(said(again, 1)).isZero();

    Member guest = Hall.in(room, Clients.guest(1, "Gus", ClientFamily.MYTH), new Ear());
    assertThat(said(guest, 10)).isEqualTo(8);
    Member renamed = Hall.in(room, Clients.guest(2, "Max", ClientFamily.MYTH), new Ear());
    assertThat(said(renamed, 1)).isZero();
    assertThat(said(Hall.in(room, Clients.registered(3, "Bob", "Bob"), new Ear()), 8)).isEqualTo(8);
  }

  @Test
  void botsShouldTalkFreelyFromTheMomentTheyAreSuch() {
    assertThat(said(ann, 9)).isEqualTo(8);
    Roles bot = Roles.of(List.of(Grant.everywhere(Role.BOT)));
    Member same = Hall.in(room, Clients.registered(1, "Ann", "Ann", bot), new Ear());
    assertThat(said(same, 100)).isEqualTo(100);
  }

  @Test
  void whereItIsOffNobodyShouldBeHeldUp() {
    assertThat(IntStream.range(0, 100).allMatch(_ -> Floods.none().letsSay(ann, "x"))).isTrue();
  }

  @Test
  void commandsShouldBeHeldUpButPunishNobody() {
    assertThat(IntStream.range(0, 20).filter(_ -> flood.letsCommand(ann))).hasSize(8);
    assertThat(lines()).hasSize(1);
    assertThat(said(ann, 8)).isEqualTo(8);
    pass(1);
    assertThat(flood.letsCommand(ann)).isTrue();
    assertThat(flood.letsCommand(ann)).isFalse();
    assertThat(lines()).hasSize(1);
  }

  @Test
  void whatOneDoesShouldBeSaidOnceInFifteenSeconds() {
    assertThat(flood.letsAct(ann, "waves")).isTrue();
    pass(14);
    assertThat(flood.letsAct(ann, "bows")).isFalse();
    assertThat(lines()).containsExactly("Please wait 15 seconds between such lines.");
    pass(1);
    assertThat(flood.letsAct(ann, "bows")).isTrue();
  }

  @Test
  void threadsAtOnceShouldNotSayMoreThanOne() {
    List<Boolean> all = AtOnce.run(32, i -> flood.letsSay(ann, "line " + i));
    assertThat(all.stream().filter(said -> said)).hasSize(8);
  }

  private long said(Member speaker, int lines) {
    return IntStream.range(0, lines).filter(i -> flood.letsSay(speaker, now + " line " + i)).count();
  }

  private void pass(int seconds) {
    now = now.plus(Duration.ofSeconds(seconds));
  }

  private List<String> lines() {
    return ear.heard().stream().filter(ServerLine.class::isInstance).map(line -> ((ServerLine) line).text()).toList();
  }
}

package metaserver.application.complaints;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import metaserver.application.chat.Commands;
import metaserver.application.chat.Floor;
import metaserver.application.chat.Say;
import metaserver.application.chat.StaffTyping;
import metaserver.application.chat.Whisper;
import metaserver.application.flood.Floods;
import metaserver.application.ignoring.Ignores;
import metaserver.application.lobby.Clients;
import metaserver.application.lobby.Ear;
import metaserver.application.lobby.Hall;
import metaserver.application.lobby.LiveRoom;
import metaserver.application.lobby.Member;
import metaserver.domain.chat.Utterance;
import metaserver.domain.complaints.ContextLine;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.lobby.RoomId;
import metaserver.domain.lobby.Rooms;
import org.junit.jupiter.api.Test;

class RecentLinesTest {
  private Instant now = Instant.parse("2030-01-02T03:04:05Z");
  private final Floor floor = new Floor(Floods.none(), new Ignores(() -> now), () -> now);
  private final RecentLines recent = new RecentLines(() -> now);
  private final LiveRoom room = new Hall().room(Rooms.room(0, 6323));
  private final Member ann = Hall.in(room, Clients.registered(1, "Ann", "Ann"), new Ear());
  private final Member bob = Hall.in(room, Clients.registered(2, "Bob", "Bob"), new Ear());
  private final Member cid = Hall.in(room, Clients.registered(3, "Cid", "Cid"), new Ear());

  private void say(Member speaker, String text) {
    new Say(new Commands(StaffTyping.ON), floor, recent).say(speaker, new Utterance(0, 0, 0, text));
  }

  private void whisper(Member speaker, Member listener, String text) {
    new Whisper(new Commands(StaffTyping.ON), floor, recent)
        .whisper(speaker, listener.player().id().value(), false, new Utterance(0, 0, 0, text));
  }

  private List<String> before(Member one, Optional<Member> other) {
    return recent.before(new RoomId(0), one.player().id(), other.map(member -> member.player().id())).stream()
        .map(line -> line.said().text()).toList();
  }

  @Test
  void onlyTheLastLinesOfTheRoomAndBetweenTheTwoShouldBeKnown() {
    for (int i = 0; i < 40; i++) say(ann, "line " + i);
    for (int i = 0; i < 30; i++) {
      whisper(ann, bob, "a" + i);
      whisper(bob, ann, "b" + i);
      whisper(ann, cid, "elsewhere");
    }
    say(ann, ".help");
    whisper(ann, bob, ".help");

    List<String> known = before(ann, Optional.of(bob));
    assertThat(known).hasSize(RecentLines.ROOM_LINES + RecentLines.WHISPERS)
        .startsWith("line 10").contains("line 39", "a5", "b29").doesNotContain("a4", "elsewhere");
    assertThat(before(bob, Optional.of(ann))).isEqualTo(known);
    assertThat(before(bob, Optional.empty())).hasSize(RecentLines.ROOM_LINES);
    assertThat(recent.before(new RoomId(9), ann.player().id(), Optional.empty())).isEmpty();
    assertThat(recent.before(new RoomId(0), ann.player().id(), Optional.of(bob.player().id())))
        .filteredOn(ContextLine::whisper).hasSize(RecentLines.WHISPERS);
  }

  @Test
  void whispersShouldBeForgottenWhenBothAreAwayForAWhile() {
    whisper(ann, bob, "psst");
    recent.forgetAbsent(_ -> false);
    now = now.plus(RecentLines.REMEMBERED.minusSeconds(1));
    recent.forgetAbsent(new PlayerId(2)::equals);
    now = now.plusSeconds(60);
    recent.forgetAbsent(_ -> false);
    assertThat(before(ann, Optional.of(bob))).containsExactly("psst");
    now = now.plus(RecentLines.REMEMBERED);
    recent.forgetAbsent(_ -> false);

    assertThat(before(ann, Optional.of(bob))).isEmpty();
  }

  @Test
  void thoseWhoWhisperedLongestAgoShouldMakeWay() {
    whisper(ann, bob, "old");
    for (int player = 10; player < 10 + RecentLines.MOST_WHISPERS / RecentLines.WHISPERS; player++) {
      Member other = Hall.in(
          new Hall().room(Rooms.room(1, 6324)), Clients.registered(player, "P" + player, "P" + player), new Ear());
      for (int i = 0; i < RecentLines.WHISPERS; i++) whisper(other, other, "new");
    }

    assertThat(before(ann, Optional.of(bob))).isEmpty();
  }
}

package metaserver.application.chatlog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
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
import metaserver.domain.chat.ChatLog;
import metaserver.domain.chat.ChatSearch;
import metaserver.domain.chat.KeptLine;
import metaserver.domain.chat.SpokenLine;
import metaserver.domain.chat.Utterance;
import metaserver.domain.identity.Accounts;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.identity.UserId;
import metaserver.domain.lobby.CasteRange;
import metaserver.domain.lobby.Room;
import metaserver.domain.lobby.RoomId;
import metaserver.domain.lobby.RoomType;
import metaserver.domain.store.StoreUnavailable;
import metaserver.domain.text.Metadata;
import org.junit.jupiter.api.Test;

class KeepChatTest {
  private final Floor floor = new Floor(Floods.none(), new Ignores(() -> Accounts.NOON), () -> Accounts.NOON);
  private static final Instant NOW = Instant.parse("2030-01-02T03:04:05Z");

  private final Wire log = new Wire();
  private final KeepChat keep = new KeepChat(log, new ChatRetention(0), InstantSource.fixed(NOW));

  private static Member in(OptionalInt days) {
    LiveRoom room = new Hall().room(new Room(new RoomId(0), "Room", RoomType.UNRANKED, 9, CasteRange.ALL, 0,
        Set.of(ClientFamily.values()), true, NOW, Metadata.NONE, days, 0));
    return Hall.in(room, Clients.registered(1, "Ann", "Ann"), new Ear());
  }

  private static Utterance words(String text) {
    return new Utterance(0, 0, 0, text);
  }

  private void say(Member speaker, String text) {
    new Say(new Commands(StaffTyping.ON), floor, keep).say(speaker, words(text));
  }

  @Test
  void linesShouldBeKeptOnlyOfRoomsThatSaySo() {
    Member ann = in(OptionalInt.of(7));
    say(ann, "Hello");
    say(ann, ".help");
    say(ann, " ");
    say(in(OptionalInt.of(0)), "not here");
    say(in(OptionalInt.empty()), "nor here");
    new Whisper(new Commands(StaffTyping.ON), floor, keep).whisper(ann, 1, false, words("never this"));
    keep.write();

    assertThat(log.lines).containsExactly(new SpokenLine(NOW, new RoomId(0), ann.player().id(), "Ann", "Hello"));
    assertThat(keep.kept()).isEqualTo(1);
  }

  @Test
  void linesShouldWaitForAStoreThatIsAwayAndBeCountedIfTheyAreTooMany() {
    Member ann = in(OptionalInt.of(7));
    log.away = true;
    say(ann, "first");
    assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(keep::write);
    for (int i = 0; i < 20_005; i++) say(ann, "line " + i);
    assertThatExceptionOfType(StoreUnavailable.class).isThrownBy(keep::write);
    assertThat(keep.lost()).isEqualTo(5);
    assertThat(keep.waiting()).isEqualTo(20_000);
    log.away = false;
    keep.write();

    assertThat(log.lines).hasSize(20_001).first().extracting(SpokenLine::text).isEqualTo("first");
    assertThat(keep.kept()).isEqualTo(20_001);
    assertThat(keep.waiting()).isZero();
  }

  /** A store at the end of a wire that breaks. */
  private static final class Wire implements ChatLog {
    private final List<SpokenLine> lines = new ArrayList<>();
    private boolean away;

    @Override
    public void add(List<SpokenLine> said) {
      if (away) throw new StoreUnavailable("away", new IllegalStateException());
      lines.addAll(said);
    }

    @Override
    public List<KeptLine> search(ChatSearch search) {
      return List.of();
    }

    @Override
    public void prepare(YearMonth month) {}

    @Override
    public int forget(RoomId room, Instant before, int most) {
      return 0;
    }

    @Override
    public List<YearMonth> dropBefore(YearMonth month) {
      return List.of();
    }

    @Override
    public void forget(UserId user) {}
  }
}

package metaserver.domain.chat;

import static metaserver.domain.identity.Accounts.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.identity.UserId;
import metaserver.domain.lobby.RoomId;
import metaserver.domain.store.AtOnce;
import org.junit.jupiter.api.Test;

/** What every chat log promises. */
public interface ChatLogContract {
  RoomId ROOM = new RoomId(3);
  Duration DAY = Duration.ofDays(1);

  /** A log that is empty at the start of each test, and the same throughout it. */
  ChatLog chat();

  private static SpokenLine line(int second, RoomId room, int player, String text) {
    return new SpokenLine(NOON.plusSeconds(second), room, new PlayerId(player), "Nick" + player, text);
  }

  private static SpokenLine line(int second, String text) {
    return line(second, ROOM, 1, text);
  }

  private static ChatSearch all() {
    return new ChatSearch(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Instant.EPOCH,
        NOON.plus(DAY), Optional.empty(), 100);
  }

  private static ChatSearch text(String text) {
    return new ChatSearch(Optional.of(text), Optional.empty(), Optional.empty(), Optional.empty(), Instant.EPOCH,
        NOON.plus(DAY), Optional.empty(), 100);
  }

  private List<SpokenLine> found(ChatSearch search) {
    return chat().search(search).stream().map(KeptLine::said).toList();
  }

  @Test
  default void anEmptyLogShouldHaveNothing() {
    chat().add(List.of());

    assertThat(chat().search(all())).isEmpty();
    assertThat(chat().search(text("anything"))).isEmpty();
    assertThat(chat().forget(ROOM, NOON, 10)).isZero();
  }

  @Test
  default void linesShouldBeKeptAsTheyWereAndComeLatestFirst() {
    List<SpokenLine> said = List.of(
        line(0, "Hello"), line(0, "\u00e9\u2122 '\"\\ {a,b} NULL"), line(1, ""),
        new SpokenLine(NOON.plusSeconds(2), new RoomId(0), new PlayerId(PlayerId.FIRST_GUEST), "|iGuest", "a\0b"));
    chat().add(said);

    assertThat(found(all())).isEqualTo(said.reversed());
    assertThat(said.getLast().text()).isEqualTo("ab");
  }

  @Test
  default void aPartOfWhatWasSaidShouldBeFoundInAnyCase() {
    chat().add(List.of(line(0, "I like Horses"), line(1, "a horse"), line(2, "hors d'oeuvre"), line(3, "50%_of\\it")));

    assertThat(found(text("HORSE"))).extracting(SpokenLine::text).containsExactly("a horse", "I like Horses");
    assertThat(found(text("%_o"))).extracting(SpokenLine::text).containsExactly("50%_of\\it");
    assertThat(found(text("of\\"))).hasSize(1);
    assertThat(found(text("_or"))).isEmpty();
    assertThatIllegalArgumentException().isThrownBy(() -> text("ho"));
  }

  @Test
  default void linesShouldBeFoundByRoomPlayerNameAndTime() {
    chat().add(List.of(line(0, ROOM, 1, "one"), line(1, new RoomId(4), 1, "two"), line(2, ROOM, 2, "three")));
    Optional<String> none = Optional.empty();
    Instant end = NOON.plus(DAY);

    assertThat(found(new ChatSearch(none, none, Optional.empty(), Optional.of(ROOM), NOON, end, Optional.empty(), 9)))
        .extracting(SpokenLine::text).containsExactly("three", "one");
    assertThat(found(new ChatSearch(none, none, Optional.of(new PlayerId(1)), Optional.empty(), NOON, end,
        Optional.empty(), 9))).extracting(SpokenLine::text).containsExactly("two", "one");
    assertThat(found(new ChatSearch(none, none, Optional.of(new PlayerId(1)), Optional.of(ROOM), NOON, end,
        Optional.empty(), 9))).extracting(SpokenLine::text).containsExactly("one");
    assertThat(found(new ChatSearch(none, Optional.of("nICK2"), Optional.empty(), Optional.empty(), NOON, end,
        Optional.empty(), 9))).extracting(SpokenLine::text).containsExactly("three");
    assertThat(found(new ChatSearch(Optional.of("two"), none, Optional.empty(), Optional.of(ROOM), NOON, end,
        Optional.empty(), 9))).isEmpty();
    assertThat(found(new ChatSearch(none, none, Optional.empty(), Optional.empty(), NOON.plusSeconds(1),
        NOON.plusSeconds(2), Optional.empty(), 9))).extracting(SpokenLine::text).containsExactly("two");
  }

  @Test
  default void linesShouldBeReadPageByPageEvenOfOneMoment() {
    chat().add(IntStream.range(0, 7).mapToObj(i -> line(0, "line" + i)).toList());
    ChatSearch search = new ChatSearch(Optional.of("line"), Optional.empty(), Optional.empty(), Optional.of(ROOM), NOON,
        NOON.plus(DAY), Optional.empty(), 3);

    List<KeptLine> first = chat().search(search);
    List<KeptLine> second = chat().search(search.behind(first.getLast()));
    assertThat(first).extracting(kept -> kept.said().text()).containsExactly("line6", "line5", "line4");
    assertThat(second).extracting(kept -> kept.said().text()).containsExactly("line3", "line2", "line1");
    assertThat(chat().search(search.behind(second.getLast()))).hasSize(1);
  }

  @Test
  default void oldLinesOfARoomShouldBeForgottenInBatches() {
    chat().add(IntStream.range(0, 20).mapToObj(i -> line(i, "old")).toList());
    chat().add(List.of(line(5, new RoomId(4), 1, "elsewhere")));

    assertThat(chat().forget(ROOM, NOON.plusSeconds(15), 10)).isEqualTo(10);
    assertThat(chat().forget(ROOM, NOON.plusSeconds(15), 10)).isEqualTo(5);
    assertThat(chat().forget(ROOM, NOON.plusSeconds(15), 10)).isZero();
    assertThat(chat().search(all())).hasSize(6);
  }

  @Test
  default void wholeMonthsShouldBeDropped() {
    chat().prepare(YearMonth.of(2028, 1));
    chat().add(List.of(
        line(0, "february"), line((int) DAY.toSeconds() * 2, "march"), line((int) DAY.toSeconds() * -900, "long ago")));

    assertThat(chat().dropBefore(YearMonth.of(2028, 3))).contains(YearMonth.of(2028, 2)).isSorted();
    assertThat(found(new ChatSearch(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
        Instant.EPOCH, NOON.plus(DAY.multipliedBy(9)), Optional.empty(), 9)))
        .extracting(SpokenLine::text).containsExactly("march");
  }

  @Test
  default void whatAnAccountSaidShouldBeForgotten() {
    chat().add(List.of(line(0, ROOM, 1, "one"), line(1, ROOM, 2, "two"), line(2, new RoomId(4), 1, "three")));
    chat().forget(new UserId(1));

    assertThat(found(all())).extracting(SpokenLine::text).containsExactly("two");
  }

  @Test
  default void batchesAtOnceShouldAllBeKept() {
    AtOnce.run(8, i -> {
      chat().add(List.of(line(i, "a"), line(i, "b")));
      return i;
    });

    assertThat(chat().search(all())).hasSize(16).extracting(KeptLine::number).doesNotHaveDuplicates();
  }
}

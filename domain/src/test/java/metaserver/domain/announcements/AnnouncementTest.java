package metaserver.domain.announcements;

import static metaserver.domain.identity.Accounts.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import metaserver.domain.announcements.Announcement.Ending;
import metaserver.domain.audit.Party;
import metaserver.domain.identity.Circle;
import metaserver.domain.moderation.Period;
import org.junit.jupiter.api.Test;

class AnnouncementTest {
  private static final Duration WEEK = Duration.ofDays(7);

  private static AnnouncementTerms terms(Kind kind, Period period, boolean weekly) {
    return new AnnouncementTerms(kind, Circle.ALL, OptionalInt.empty(), 0, "x", period, weekly, Party.OPERATOR);
  }

  private static Announcement of(AnnouncementTerms terms) {
    return new Announcement(1, terms, Optional.empty(), Optional.empty());
  }

  private static AnnouncementTerms text(String text) {
    return new AnnouncementTerms(Kind.MOTD, Circle.ALL, OptionalInt.empty(), 0, text, Period.forGood(NOON), false,
        Party.OPERATOR);
  }

  @Test
  void aTextShouldHaveWordsAndNotTooMany() {
    assertThat(text(" a\u0007\nb \n").lines()).containsExactly("a", "b");
    for (String bad : List.of("", " \n ", "x".repeat(AnnouncementTerms.MAX_TEXT + 1), "x\n".repeat(11))) {
      assertThatThrownBy(() -> text(bad)).isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> terms(Kind.WELCOME, Period.forGood(NOON), true)).hasMessageContaining("weekly");
    assertThatThrownBy(() -> new AnnouncementTerms(Kind.MOTD, Circle.ALL, OptionalInt.empty(), 101, "x",
        Period.forGood(NOON), false, Party.OPERATOR)).hasMessageContaining("priority");
  }

  @Test
  void aNoticeShouldBeDueFromItsMomentOnAndNotTooLate() {
    Announcement notice = of(terms(Kind.NOTICE, Period.forGood(NOON), false));

    assertThat(notice.due(NOON.minusMillis(1))).isEmpty();
    assertThat(notice.due(NOON)).contains(NOON);
    assertThat(notice.due(NOON.plus(AnnouncementTerms.LATE).minusMillis(1))).contains(NOON);
    assertThat(notice.due(NOON.plus(AnnouncementTerms.LATE))).isEmpty();
    assertThat(notice.due(NOON.plus(WEEK))).isEmpty();
    assertThat(notice.saidFor(NOON).due(NOON.plusSeconds(1))).isEmpty();
    assertThat(notice.ended(new Ending(NOON, Party.OPERATOR)).due(NOON)).isEmpty();
    assertThat(of(terms(Kind.MOTD, Period.forGood(NOON), false)).due(NOON)).isEmpty();
  }

  @Test
  void aWeeklyNoticeShouldBeDueEachWeekUntilItsEnd() {
    Instant end = NOON.plus(WEEK.multipliedBy(3));
    Announcement night = of(terms(Kind.NOTICE, new Period(NOON, Optional.of(end)), true));

    assertThat(night.due(NOON)).contains(NOON);
    assertThat(night.saidFor(NOON).due(NOON.plus(WEEK))).contains(NOON.plus(WEEK));
    assertThat(night.saidFor(NOON).due(NOON.plus(WEEK).plus(AnnouncementTerms.LATE))).isEmpty();
    assertThat(night.due(NOON.plus(WEEK.multipliedBy(2)).plusSeconds(5))).contains(NOON.plus(WEEK.multipliedBy(2)));
    assertThat(night.due(end)).isEmpty();
  }

  @Test
  void theWeightiestShouldComeFirst() {
    Announcement usual = weighing(1, 0, OptionalInt.empty());
    Announcement local = weighing(2, 0, OptionalInt.of(3));
    Announcement later = weighing(3, 0, OptionalInt.empty());
    Announcement heavy = weighing(4, 5, OptionalInt.empty());

    assertThat(Stream.of(usual, local, later, heavy).sorted(Announcement.BY_WEIGHT))
        .containsExactly(heavy, local, later, usual);
  }

  private static Announcement weighing(int id, int priority, OptionalInt room) {
    return new Announcement(id,
        new AnnouncementTerms(Kind.MOTD, Circle.ALL, room, priority, "x", Period.forGood(NOON), false,
        Party.OPERATOR), Optional.empty(), Optional.empty());
  }
}

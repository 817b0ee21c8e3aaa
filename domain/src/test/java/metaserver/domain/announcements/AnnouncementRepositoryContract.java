package metaserver.domain.announcements;

import static metaserver.domain.identity.Accounts.NOON;
import static metaserver.domain.identity.Accounts.added;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import metaserver.domain.announcements.Announcement.Ending;
import metaserver.domain.audit.Party;
import metaserver.domain.identity.Circle;
import metaserver.domain.identity.User;
import metaserver.domain.identity.UserRepository;
import metaserver.domain.identity.Username;
import metaserver.domain.lobby.RoomRepository;
import metaserver.domain.lobby.Rooms;
import metaserver.domain.moderation.Period;
import metaserver.domain.store.AtOnce;
import org.junit.jupiter.api.Test;

/** What every store of announcements promises. */
public interface AnnouncementRepositoryContract {
  int ROOM = 3;
  Duration DAY = Duration.ofDays(1);

  AnnouncementRepository announcements();

  /** On the same store as the announcements, empty at the start of each test. */
  UserRepository users();

  RoomRepository rooms();

  private static AnnouncementTerms message(String text, Instant from, Optional<Instant> until) {
    return new AnnouncementTerms(
        Kind.MOTD, Circle.ALL, OptionalInt.empty(), 0, text, new Period(from, until), false, Party.OPERATOR);
  }

  private static AnnouncementTerms weekly(Party issuer) {
    return new AnnouncementTerms(Kind.NOTICE, Circle.REGISTERED, OptionalInt.of(ROOM), -7, "caf\u00e9\nat eight",
        new Period(NOON, Optional.of(NOON.plus(DAY.multipliedBy(30)))), true, issuer);
  }

  @Test
  default void anAnnouncementThatIsNotThereShouldNotBeFound() {
    assertThat(announcements().find(1)).isEmpty();
    assertThat(announcements().current(NOON, 10)).isEmpty();
    assertThat(announcements().list(Integer.MAX_VALUE, 10)).isEmpty();
    assertThat(announcements().end(1, new Ending(NOON, Party.OPERATOR))).isEmpty();
    assertThat(announcements().say(1, NOON)).isFalse();
  }

  @Test
  default void whatIsAddedShouldBeFoundAsItIs() {
    rooms().add(Rooms.room(ROOM, 0));
    User ann = added(users(), "ann");
    Announcement all = announcements().add(message("Hello.", NOON, Optional.empty()));
    Announcement night = announcements().add(weekly(Party.of(ann)));

    assertThat(announcements().find(all.id())).contains(all);
    assertThat(announcements().find(night.id())).contains(night);
    assertThat(night.id()).isGreaterThan(all.id());
    assertThat(announcements().list(Integer.MAX_VALUE, 10)).containsExactly(night, all);
    assertThat(announcements().list(Integer.MAX_VALUE, 1)).containsExactly(night);
    assertThat(announcements().list(night.id(), 10)).containsExactly(all);
  }

  @Test
  default void onlyThoseThatAreNotOverShouldBeCurrent() {
    Announcement over = announcements().add(message("over", NOON.minus(DAY), Optional.of(NOON)));
    Announcement ending = announcements().add(message("ending", NOON.minus(DAY), Optional.of(NOON.plusSeconds(1))));
    Announcement coming = announcements().add(message("coming", NOON.plus(DAY), Optional.empty()));
    Announcement ended = announcements().add(message("ended", NOON.minus(DAY), Optional.empty()));
    Ending end = new Ending(NOON, Party.named("Cid"));

    assertThat(announcements().end(ended.id(), end)).contains(ended.ended(end));
    assertThat(announcements().end(ended.id(), new Ending(NOON.plus(DAY), Party.OPERATOR))).isEmpty();
    assertThat(announcements().find(ended.id())).contains(ended.ended(end));
    assertThat(announcements().current(NOON, 10)).containsExactly(coming, ending).doesNotContain(over);
    assertThat(announcements().current(NOON, 1)).containsExactly(coming);
  }

  @Test
  default void aNoticeShouldBeSaidOnceForEachMoment() {
    rooms().add(Rooms.room(ROOM, 0));
    Announcement night = announcements().add(weekly(Party.OPERATOR));
    Instant next = NOON.plus(DAY.multipliedBy(7));

    assertThat(announcements().say(night.id(), NOON)).isTrue();
    assertThat(announcements().say(night.id(), NOON)).isFalse();
    assertThat(announcements().say(night.id(), next)).isTrue();
    assertThat(announcements().say(night.id(), NOON)).isFalse();
    assertThat(announcements().find(night.id()).flatMap(Announcement::said)).contains(next);
    announcements().end(night.id(), new Ending(NOON, Party.OPERATOR));
    assertThat(announcements().say(night.id(), next.plus(DAY))).isFalse();
  }

  @Test
  default void ofTwoWhoSayItAtOnceOneShould() {
    Announcement one = announcements().add(message("x", NOON, Optional.empty()));
    List<Boolean> said = AtOnce.run(8, _ -> announcements().say(one.id(), NOON));

    assertThat(said).containsOnlyOnce(true);
  }

  @Test
  default void whoMadeOrEndedOneShouldBeCalledByAnotherName() {
    rooms().add(Rooms.room(ROOM, 0));
    User ann = added(users(), "ann");
    User bob = added(users(), "bob");
    Announcement mine = announcements().add(weekly(Party.of(ann)));
    Announcement other = announcements().add(weekly(Party.of(bob)));
    announcements().end(other.id(), new Ending(NOON, Party.of(ann)));
    announcements().rename(ann.id(), new Username("erased-1"));

    Party erased = new Party(Optional.of(ann.id()), Optional.of("erased-1"), Optional.empty());
    assertThat(announcements().find(mine.id()).orElseThrow().terms().issuer()).isEqualTo(erased);
    Announcement ended = announcements().find(other.id()).orElseThrow();
    assertThat(ended.terms().issuer()).isEqualTo(Party.of(bob));
    assertThat(ended.ended().map(Ending::by)).contains(erased);
  }
}

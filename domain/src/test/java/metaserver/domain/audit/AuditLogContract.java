package metaserver.domain.audit;

import static metaserver.domain.audit.Deeds.ANN;
import static metaserver.domain.audit.Deeds.BOB;
import static metaserver.domain.audit.Deeds.ban;
import static metaserver.domain.audit.Deeds.notice;
import static metaserver.domain.identity.Accounts.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import metaserver.domain.audit.DeedQuery.Who;
import metaserver.domain.identity.Accounts;
import metaserver.domain.identity.UserId;
import metaserver.domain.store.AtOnce;
import org.junit.jupiter.api.Test;

/** What every audit log promises. */
public interface AuditLogContract {
  LocalDate TODAY = LocalDate.of(2028, 2, 29);
  Duration DAY = Duration.ofDays(1);

  /** A log that is empty at the start of each test, and the same throughout it. */
  AuditLog deeds();

  private DeedQuery query(Optional<Who> actor, Optional<Who> subject, Optional<DeedKind> kind) {
    return new DeedQuery(AuditLog.BEFORE_ALL, actor, subject, kind, Optional.empty(), 10);
  }

  private List<Deed> found(DeedQuery query) {
    return deeds().find(query).stream().map(KeptDeed::deed).toList();
  }

  private Seal sealed(LocalDate day) {
    Sealing sealing = new Sealing(day, "");
    deeds().of(day, 0, 100).forEach(sealing::add);
    Seal seal = sealing.seal(NOON);
    deeds().seal(seal);
    return seal;
  }

  @Test
  default void anEmptyLogShouldHaveNothing() {
    assertThat(deeds().latest(10)).isEmpty();
    assertThat(deeds().find(DeedQuery.latest(10))).isEmpty();
    assertThat(deeds().of(TODAY, 0, 10)).isEmpty();
    assertThat(deeds().dayAfter(AuditLog.BEFORE_ALL)).isEmpty();
    assertThat(deeds().lastSeal()).isEmpty();
    assertThat(deeds().seals(AuditLog.BEFORE_ALL, 10)).isEmpty();
    assertThat(deeds().dropped()).isEmpty();
  }

  @Test
  default void deedsShouldBeKeptAsTheyWereAndComeLatestFirst() {
    List<Deed> all = List.of(
        ban(NOON),
        notice(NOON.plusSeconds(1)),
        new Deed(NOON.plusSeconds(2), Party.OPERATOR, DeedKind.LIFT_BAN,
            Optional.of(Party.at(Accounts.address("192.0.2.1"))), Optional.of("\u00e9\n'\"\\"), Optional.of("")));
    all.forEach(deeds()::add);

    assertThat(deeds().latest(10)).isEqualTo(all.reversed());
    assertThat(deeds().latest(2)).isEqualTo(all.reversed().subList(0, 2));
    assertThat(deeds().of(TODAY, 0, 10)).extracting(KeptDeed::deed).isEqualTo(all);
  }

  @Test
  default void everyKindShouldBeKept() {
    for (DeedKind kind : DeedKind.values()) {
      deeds().add(new Deed(NOON, Party.SERVER, kind, Optional.empty(), Optional.empty(), Optional.empty()));
    }

    assertThat(deeds().latest(100)).extracting(Deed::kind).containsExactlyInAnyOrder(DeedKind.values());
  }

  @Test
  default void deedsShouldBeFoundByWhoDidThemToWhomAndByKind() {
    Deed ban = ban(NOON);
    Deed lift = new Deed(NOON, BOB, DeedKind.LIFT_BAN, Optional.of(ANN), Optional.empty(), Optional.empty());
    Deed notice = notice(NOON);
    List.of(ban, lift, notice).forEach(deeds()::add);
    Optional<Who> none = Optional.empty();

    assertThat(found(query(Optional.of(Who.account(new UserId(1))), none, Optional.empty()))).containsExactly(ban);
    assertThat(found(query(none, Optional.of(Who.account(new UserId(1))), Optional.empty()))).containsExactly(lift);
    assertThat(found(query(Optional.of(Who.named("server")), none, Optional.empty()))).containsExactly(notice);
    assertThat(found(query(none, Optional.of(Who.named("Bob")), Optional.empty()))).containsExactly(ban);
    assertThat(found(query(none, none, Optional.of(DeedKind.BAN)))).containsExactly(ban);
    assertThat(found(query(Optional.of(Who.named("Bob")), Optional.of(Who.named("Bob")), Optional.empty()))).isEmpty();
  }

  @Test
  default void deedsShouldBeReadPageByPageSinceADay() {
    for (int day = -2; day < 3; day++) deeds().add(ban(NOON.plus(DAY.multipliedBy(day))));
    DeedQuery first = new DeedQuery(TODAY, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), 2);

    List<KeptDeed> page = deeds().find(first);
    assertThat(page).extracting(KeptDeed::day).containsExactly(TODAY.plusDays(2), TODAY.plusDays(1));
    assertThat(deeds().find(first.behind(page.getLast()))).extracting(KeptDeed::day).containsExactly(TODAY);
  }

  @Test
  default void deedsOfADayShouldComeByNumberFromBehindOne() {
    for (int i = 0; i < 5; i++) deeds().add(ban(NOON));
    deeds().add(ban(NOON.plus(DAY)));

    List<KeptDeed> all = deeds().of(TODAY, 0, 10);
    assertThat(all).hasSize(5).extracting(KeptDeed::number).isSorted().doesNotHaveDuplicates();
    assertThat(deeds().of(TODAY, all.get(1).number(), 2)).isEqualTo(all.subList(2, 4));
    assertThat(deeds().dayAfter(AuditLog.BEFORE_ALL)).contains(TODAY);
    assertThat(deeds().dayAfter(TODAY)).contains(TODAY.plusDays(1));
    assertThat(deeds().dayAfter(TODAY.plusDays(1))).isEmpty();
  }

  @Test
  default void noDeedShouldBeLostWhateverItsDay() {
    List<Instant> odd = List.of(
        Instant.EPOCH, NOON.minus(DAY.multipliedBy(3650)), NOON, NOON.plus(DAY.multipliedBy(36500)));
    odd.forEach(at -> deeds().add(ban(at)));
    deeds().prepare(YearMonth.of(2028, 2));
    deeds().prepare(YearMonth.of(2028, 2));
    odd.forEach(at -> deeds().add(ban(at)));

    assertThat(deeds().latest(10)).hasSize(8).extracting(Deed::at).hasSameElementsAs(odd);
  }

  @Test
  default void nothingShouldBeAddedToASealedDay() {
    deeds().add(ban(NOON));
    Seal seal = sealed(TODAY);
    deeds().add(ban(NOON.minus(DAY)));
    deeds().add(ban(NOON.plus(DAY.multipliedBy(2))));

    assertThat(deeds().of(TODAY, 0, 10)).hasSize(1);
    assertThat(deeds().of(TODAY.plusDays(1), 0, 10)).extracting(KeptDeed::deed).containsExactly(ban(NOON.minus(DAY)));
    assertThat(deeds().dayAfter(TODAY.plusDays(1))).contains(TODAY.plusDays(2));
    assertThat(deeds().lastSeal()).contains(seal);
  }

  @Test
  default void sealsShouldComeByDay() {
    for (int day = 0; day < 3; day++) {
      deeds().add(ban(NOON.plus(DAY.multipliedBy(day))));
      sealed(TODAY.plusDays(day));
    }

    assertThat(deeds().seals(TODAY, 10)).extracting(Seal::day).containsExactly(TODAY.plusDays(1), TODAY.plusDays(2));
    assertThat(deeds().seals(AuditLog.BEFORE_ALL, 1)).extracting(Seal::deeds).containsExactly(1);
  }

  @Test
  default void erasingAnAccountShouldLeaveItsDeeds() {
    deeds().add(ban(NOON));
    deeds().forget(new UserId(2));
    deeds().forget(new UserId(3));

    Party erased = new Party(Optional.of(new UserId(2)), Optional.empty(), Optional.empty());
    assertThat(deeds().latest(1)).containsExactly(
        new Deed(NOON, ANN, DeedKind.BAN, Optional.of(erased), Optional.empty(), Optional.of("1 h")));
  }

  @Test
  default void aDroppedMonthShouldLeaveItsSealsAndLaterMonths() {
    deeds().prepare(YearMonth.of(2028, 1));
    deeds().add(ban(NOON));
    deeds().add(ban(NOON.minus(DAY.multipliedBy(800))));
    deeds().add(ban(NOON.plus(DAY)));
    sealed(TODAY);

    List<YearMonth> gone = deeds().dropBefore(YearMonth.of(2028, 3), NOON);
    assertThat(gone).contains(YearMonth.of(2025, 12), YearMonth.of(2028, 2)).isSorted();
    assertThat(deeds().dropped()).isEqualTo(gone);
    assertThat(deeds().latest(10)).containsExactly(ban(NOON.plus(DAY)));
    assertThat(deeds().lastSeal()).isPresent();
    assertThat(deeds().dropBefore(YearMonth.of(2028, 3), NOON)).isEmpty();
  }

  @Test
  default void deedsAtOnceShouldAllBeKeptUnderNumbersOfTheirOwn() {
    AtOnce.run(16, i -> {
      deeds().add(ban(NOON, i + " h"));
      return i;
    });

    List<KeptDeed> all = deeds().of(TODAY, 0, 100);
    assertThat(all).hasSize(16).extracting(KeptDeed::number).doesNotHaveDuplicates();
    assertThat(all).extracting(kept -> kept.deed().after().orElseThrow())
        .containsExactlyInAnyOrderElementsOf(LongStream.range(0, 16).mapToObj(i -> i + " h").toList());
  }
}

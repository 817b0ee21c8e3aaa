package metaserver.application.audit;

import static metaserver.domain.audit.Deeds.ban;
import static metaserver.domain.identity.Accounts.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import metaserver.application.transaction.Transactions;
import metaserver.domain.audit.AuditLog;
import metaserver.domain.audit.Deed;
import metaserver.domain.audit.DeedKind;
import metaserver.domain.audit.Discrepancy;
import metaserver.domain.audit.Seal;
import metaserver.domain.identity.UserId;
import metaserver.domain.store.AtOnce;
import org.junit.jupiter.api.Test;

/** How days are sealed, checked and dropped, on every store. */
public interface SealsContract {
  LocalDate LEAP_DAY = LocalDate.of(2028, 2, 29);

  AuditLog deeds();

  Transactions transactions();

  private SealDays sealing(Instant now, List<Seal> told) {
    return new SealDays(deeds(), transactions(), told::add, InstantSource.fixed(now));
  }

  private List<Seal> seal(int daysFromToday) {
    return sealing(day(daysFromToday), new ArrayList<>()).seal();
  }

  private Verification verify() {
    return new VerifyAudit(deeds(), transactions(), InstantSource.fixed(NOON)).verify();
  }

  private static Instant day(int fromToday) {
    return NOON.plus(Duration.ofDays(fromToday));
  }

  @Test
  default void onlyDaysThatAreOverShouldBeSealed() {
    for (int day : new int[] {-5, -5, -1, 0}) deeds().add(ban(day(day)));
    List<Seal> told = new ArrayList<>();

    List<Seal> made = sealing(day(0), told).seal();
    assertThat(made).extracting(Seal::day).containsExactly(LEAP_DAY.minusDays(5), LEAP_DAY.minusDays(1));
    assertThat(made).extracting(Seal::deeds).containsExactly(2, 1);
    assertThat(told).isEqualTo(made);
    assertThat(seal(0)).isEmpty();
    assertThat(verify()).isEqualTo(
        new Verification(2, 3, List.of(), List.of(), Optional.of(made.getLast()), Optional.of(LEAP_DAY)));
  }

  @Test
  default void erasingNamesShouldBreakNoSeal() {
    deeds().add(ban(NOON));
    seal(1);
    deeds().forget(new UserId(1));
    deeds().forget(new UserId(2));

    assertThat(verify().differences()).isEmpty();
  }

  @Test
  default void aSealShouldDependOnEveryDeedAndOnTheSealBefore() {
    deeds().add(ban(NOON, "1 h"));
    deeds().add(ban(day(1), "1 h"));
    List<Seal> made = seal(2);
    Seal other = SealDays.over(deeds(), made.getLast().day(), "0".repeat(64)).seal(NOON);

    assertThat(Discrepancy.between(made.getLast(), other))
        .containsExactly(new Discrepancy.SealAltered(made.getLast().day()));
    assertThat(made.getFirst().hash()).isNotEqualTo(made.getLast().hash());
  }

  @Test
  default void aClockThatWasAheadOrIsSetBackShouldBreakNoSeal() {
    deeds().add(ban(day(400)));
    deeds().add(ban(NOON));
    seal(1);
    deeds().add(ban(day(-10)));
    seal(2);

    assertThat(verify().differences()).isEmpty();
    assertThat(verify().openSince()).contains(LEAP_DAY.plusDays(400));
    assertThat(deeds().latest(10)).hasSize(3);
  }

  @Test
  default void deedsThatComeWhileDaysAreSealedShouldBreakNoSeal() {
    AtOnce.run(16, i -> {
      if (i % 4 == 0) seal(1);
      else deeds().add(ban(NOON));
      return i;
    });
    seal(3);

    assertThat(verify().differences()).isEmpty();
    assertThat(verify().deeds()).isEqualTo(12);
  }

  @Test
  default void droppingAMonthShouldKeepItsSealsAndBeADeed() {
    deeds().add(ban(day(-100)));
    deeds().add(ban(day(-20)));
    deeds().add(ban(NOON));
    Instant now = day(1);

    List<YearMonth> gone = new DropAuditMonths(
        deeds(), sealing(now, new ArrayList<>()), transactions(), OptionalInt.of(1), InstantSource.fixed(now)).drop();
    assertThat(gone).contains(YearMonth.of(2027, 11)).allMatch(YearMonth.of(2028, 2)::isAfter);
    Verification so = verify();
    assertThat(so.differences()).isEmpty();
    assertThat(so.dropped()).isEqualTo(gone);
    assertThat(so.days()).isEqualTo(2);
    assertThat(deeds().seals(AuditLog.BEFORE_ALL, 10)).hasSize(3);
    assertThat(deeds().latest(10)).extracting(Deed::kind)
        .filteredOn(DeedKind.RETENTION::equals).hasSameSizeAs(gone);
  }

  @Test
  default void nothingShouldBeDroppedThatIsNotSealedOrIfAllIsKept() {
    deeds().add(ban(day(-100)));
    Instant now = day(0);
    SealDays seals = sealing(now, new ArrayList<>());

    assertThat(new DropAuditMonths(
        deeds(), seals, transactions(), OptionalInt.empty(), InstantSource.fixed(now)).drop()).isEmpty();
    assertThat(new DropAuditMonths(
        deeds(), seals, transactions(), OptionalInt.of(0), InstantSource.fixed(now)).drop()).isEmpty();
    assertThat(deeds().latest(10)).hasSize(1);
  }
}

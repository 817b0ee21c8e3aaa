package metaserver.persistence.backup;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * Which backups are kept: grandfather, father, son. Days, weeks and months are those of UTC; weeks begin on Monday.
 *
 * @param last how many of the newest, at least one
 * @param age everything younger than that
 * @param daily the newest of each of so many days that have one
 * @param weekly the newest of each of so many weeks
 * @param monthly the newest of each of so many months
 */
public record Retention(int last, Duration age, int daily, int weekly, int monthly) {
  public Retention {
    if (last < 1) throw new IllegalArgumentException("the newest backup is always kept");
  }

  /** Those of the moments whose backups are kept. */
  public Set<Instant> kept(Collection<Instant> moments, Instant now) {
    List<Instant> newestFirst = moments.stream().distinct().sorted(Comparator.reverseOrder()).toList();
    Set<Instant> kept = new HashSet<>(newestFirst.subList(0, Math.min(last, newestFirst.size())));
    newestFirst.stream().filter(moment -> moment.isAfter(now.minus(age))).forEach(kept::add);
    kept.addAll(newestOfEach(newestFirst, daily, Retention::day));
    kept.addAll(newestOfEach(newestFirst, weekly, Retention::week));
    kept.addAll(newestOfEach(newestFirst, monthly, moment -> YearMonth.from(day(moment))));
    return kept;
  }

  private static Set<Instant> newestOfEach(List<Instant> newestFirst, int most, Function<Instant, Object> period) {
    Set<Object> periods = new HashSet<>();
    Set<Instant> kept = new HashSet<>();
    for (Instant moment : newestFirst) {
      if (periods.size() < most && periods.add(period.apply(moment))) kept.add(moment);
    }
    return kept;
  }

  private static LocalDate day(Instant moment) {
    return LocalDate.ofInstant(moment, ZoneOffset.UTC);
  }

  private static String week(Instant moment) {
    LocalDate day = day(moment);
    return day.get(IsoFields.WEEK_BASED_YEAR) + "-" + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
  }
}

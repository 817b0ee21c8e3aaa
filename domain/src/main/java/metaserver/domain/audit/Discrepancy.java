package metaserver.domain.audit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Something in the log that is not as it was sealed. */
public sealed interface Discrepancy {
  LocalDate day();

  /** A deed of the day does not read as it did. */
  record Altered(LocalDate day, long number) implements Discrepancy {}

  /** A deed of the day is missing. */
  record Removed(LocalDate day, long number) implements Discrepancy {}

  /** A deed came to the day after it was sealed. */
  record Added(LocalDate day, long number) implements Discrepancy {}

  /** All deeds of it were added, since it was sealed without any. */
  record DayAdded(LocalDate day) implements Discrepancy {}

  /** The deeds are as they were marked, but this seal, or the one before it, is not as it was made. */
  record SealAltered(LocalDate day) implements Discrepancy {}

  /** What differs between a day as it was sealed and as it is; nothing if it is the same. */
  static List<Discrepancy> between(Seal made, Seal now) {
    if (made.sealsTheSameAs(now)) return List.of();
    List<Discrepancy> found = new ArrayList<>();
    Map<Long, Long> was = made.marked();
    Map<Long, Long> is = now.marked();
    was.forEach((number, mark) -> {
      if (!is.containsKey(number)) found.add(new Removed(made.day(), number));
      else if (!mark.equals(is.get(number))) found.add(new Altered(made.day(), number));
    });
    is.keySet().stream().filter(number -> !was.containsKey(number))
        .forEach(number -> found.add(new Added(made.day(), number)));
    return found.isEmpty() ? List.of(new SealAltered(made.day())) : found;
  }
}

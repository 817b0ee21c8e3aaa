package metaserver.application.audit;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import metaserver.domain.audit.Discrepancy;
import metaserver.domain.audit.Seal;

/**
 * What a look at the seals showed.
 *
 * @param days sealed ones whose deeds are kept
 * @param deeds that those were sealed with
 * @param dropped months whose deeds are kept no longer
 * @param last the last seal
 * @param openSince the first day that is not sealed yet
 */
public record Verification(
    int days, long deeds, List<YearMonth> dropped, List<Discrepancy> differences, Optional<Seal> last,
    Optional<LocalDate> openSince) {

  Verification and(Seal seal, List<Discrepancy> found, Set<YearMonth> gone) {
    boolean kept = !gone.contains(YearMonth.from(seal.day()));
    return new Verification(days + (kept ? 1 : 0), deeds + (kept ? seal.deeds() : 0), dropped,
        Stream.concat(differences.stream(), found.stream()).toList(), Optional.of(seal), Optional.empty());
  }

  Verification openFrom(Optional<LocalDate> day) {
    return new Verification(days, deeds, dropped.stream().sorted().toList(), differences, last, day);
  }
}

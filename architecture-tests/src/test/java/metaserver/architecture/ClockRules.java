package metaserver.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static metaserver.architecture.Walls.BOOTSTRAP;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;

/** Time is an argument, or a clock that bootstrap hands in. */
@AnalyzeClasses(packages = "metaserver", importOptions = DoNotIncludeTests.class)
final class ClockRules {
  private static final Set<String> DATES =
      Set.of("java.util.Date", "java.util.Calendar", "java.util.GregorianCalendar");

  /** Who may read the monotonic clock, and why: it tells no time of day, and no player notices. */
  private static final Map<String, String> MAY_MEASURE = Map.of(
      "metaserver.network.mail.Outgoing", "waits in a queue of Java's that knows no other clock",
      "metaserver.persistence.embedded.Deadline", "waits for another process, which no clock of ours could hurry",
      "metaserver.persistence.postgres.platform.SqlLog", "says in the log how long a statement took",
      "metaserver.persistence.postgres.platform.Outage", "says in the log that an outage is over, once it was calm");

  @ArchTest
  @ProvedBy(metaserver.domain.offender.AsksTheInstant.class)
  @ProvedBy(metaserver.application.offender.AsksTheSystemClock.class)
  @ProvedBy(metaserver.application.offender.AsksTheInstantSource.class)
  @ProvedBy(metaserver.network.offender.CountsMilliseconds.class)
  @ProvedBy(metaserver.network.offender.AsksByReference.class)
  @ProvedBy(metaserver.persistence.memory.offender.MakesADate.class)
  static final ArchRule nobody_outside_bootstrap_has_a_clock_of_its_own =
      noClasses().that().resideOutsideOfPackage(BOOTSTRAP)
          .should().accessTargetWhere(describe("it tells the time", ClockRules::readsTheTime))
          .because("a rule about time must be tested in no time");

  @ArchTest
  @ProvedBy(metaserver.network.offender.MeasuresNanoseconds.class)
  static final ArchRule durations_are_measured_where_a_reason_is_given =
      noClasses().that(resideOutsideOfBootstrap()).should().accessTargetWhere(describe(
              "it is the monotonic clock", access -> is(access, "java.lang.System", "nanoTime")))
          .because("waiting by one's own watch makes a test as slow as the machine");

  private ClockRules() {}

  private static DescribedPredicate<JavaClass> resideOutsideOfBootstrap() {
    return JavaClass.Predicates.resideOutsideOfPackage(BOOTSTRAP)
        .and(describe("have no leave to measure", type -> !MAY_MEASURE.containsKey(type.getName())));
  }

  private static boolean readsTheTime(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    return switch (access.getTarget()) {
      case CodeUnitAccessTarget call when DATES.contains(owner) -> call.getRawParameterTypes().isEmpty();
      default -> is(access, "java.lang.System", "currentTimeMillis")
          || (owner.startsWith("java.time.") && access.getName().matches("now|system.*|tick(Millis|Seconds|Minutes)"));
    };
  }

  private static boolean is(JavaAccess<?> access, String owner, String name) {
    return access.getTargetOwner().getName().equals(owner) && access.getName().equals(name);
  }
}

package metaserver.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static metaserver.architecture.Walls.BOOTSTRAP;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/** What a class holds, it was given by its constructor. */
@AnalyzeClasses(packages = "metaserver", importOptions = DoNotIncludeTests.class)
final class StateRules {
  /** The kernel gives a file lock to the process: what it holds can be known in one place only. */
  private static final Set<String> OF_THE_PROCESS = Set.of("metaserver.persistence.embedded.DataLock.HELD");

  @ArchTest
  @ProvedBy(metaserver.bootstrap.offender.HasAnInjectedField.class)
  static final ArchRule no_field_is_injected =
      noFields().should().beAnnotatedWith("jakarta.inject.Inject").orShould().beAnnotatedWith("javax.inject.Inject")
          .because("an object is complete once it is constructed");

  @ArchTest
  @ProvedBy(metaserver.bootstrap.offender.HasAMutableStatic.class)
  static final ArchRule static_fields_are_final =
      fields().that().areStatic().should().beFinal()
          .because("two servers in one process, as the tests start them, must not meet in a variable");

  @ArchTest
  @ProvedBy(metaserver.bootstrap.offender.CountsForEverybody.class)
  static final ArchRule static_fields_hold_nothing_that_is_made_for_change =
      noFields().that().areStatic()
          .and(describe("are not of the process itself", field -> !OF_THE_PROCESS.contains(field.getFullName())))
          .should().haveRawType(describe(
              "counter, concurrent collection or thread-local",
              type -> type.getName()
                  .matches("java\\.util\\.concurrent\\..*|java\\.lang\\.ThreadLocal|java\\.util\\.Random")))
          .because("a final field of changing content is a variable that all share");

  @ArchTest
  @ProvedBy(metaserver.network.offender.Prints.class)
  static final ArchRule nobody_outside_bootstrap_prints =
      noClasses().that().resideOutsideOfPackage(BOOTSTRAP).should(ACCESS_STANDARD_STREAMS)
          .because("what a command prints is its answer, and scripts read it");
}

package metaserver.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** A feature may use others, never in a circle. Classes in the root of a module put features together and are none. */
@AnalyzeClasses(packages = "metaserver", importOptions = DoNotIncludeTests.class)
final class CycleRules {
  private static final String WHY = "one feature must be understood, and taken out, without all the others";

  @ArchTest
  @ProvedBy({metaserver.domain.hen.Hen.class, metaserver.domain.egg.Shell.class, metaserver.application.egg.Egg.class})
  static final ArchRule features_of_domain_and_application_taken_as_one_form_no_circle =
      slices().matching("metaserver.[domain|application].(*)..").should().beFreeOfCycles().because(WHY);

  @ArchTest
  @ProvedBy({metaserver.network.hen.Hen.class, metaserver.network.egg.Egg.class})
  static final ArchRule features_of_the_network_form_no_circle =
      slices().matching("metaserver.network.(*)..").should().beFreeOfCycles().because(WHY);

  @ArchTest
  @ProvedBy({metaserver.persistence.memory.hen.Hen.class, metaserver.persistence.postgres.egg.Egg.class})
  static final ArchRule stores_form_no_circle =
      slices().matching("metaserver.persistence.(*)..").should().beFreeOfCycles().because(WHY);

  @ArchTest
  @ProvedBy({metaserver.persistence.memory.hen.Hen.class, metaserver.persistence.postgres.egg.Egg.class})
  static final ArchRule features_of_the_stores_form_no_circle =
      slices().matching("metaserver.persistence.[memory|postgres].(*)..").should().beFreeOfCycles().because(WHY);

  @ArchTest
  @ProvedBy({metaserver.bootstrap.hen.Hen.class, metaserver.bootstrap.egg.Egg.class})
  static final ArchRule parts_of_bootstrap_form_no_circle =
      slices().matching("metaserver.bootstrap.(*)..").should().beFreeOfCycles().because(WHY);
}

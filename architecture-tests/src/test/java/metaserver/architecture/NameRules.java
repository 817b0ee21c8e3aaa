package metaserver.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import org.jspecify.annotations.NullMarked;

/** How classes and packages are called, and what every package says of itself. */
@AnalyzeClasses(packages = "metaserver", importOptions = DoNotIncludeTests.class)
final class NameRules {
  private static final DescribedPredicate<JavaClass> WRITTEN_BY_US = describe(
      "are written by us", type -> !outermost(type).isAnnotatedWith("dagger.internal.DaggerGenerated"));

  @ArchTest
  @ProvedBy(metaserver.bootstrap.offender.RoomManager.class)
  @ProvedBy(metaserver.bootstrap.offender.TextUtils.class)
  @ProvedBy(metaserver.bootstrap.offender.RoomImpl.class)
  @ProvedBy(metaserver.bootstrap.offender.LoginHelper.class)
  @ProvedBy(metaserver.bootstrap.offender.BaseRoom.class)
  @ProvedBy(metaserver.bootstrap.offender.AbstractRoom.class)
  static final ArchRule a_name_says_what_a_class_knows =
      noClasses().that(WRITTEN_BY_US)
          .should().haveSimpleNameEndingWith("Manager").orShould().haveSimpleNameEndingWith("Helper")
          .orShould().haveSimpleNameEndingWith("Util").orShould().haveSimpleNameEndingWith("Utils")
          .orShould().haveSimpleNameEndingWith("Impl")
          .orShould().haveNameMatching(".*[.$](Base|Abstract)[A-Z][^.$]*")
          .because("such a name fits every class, so it tells nothing of this one");

  @ArchTest
  @ProvedBy(metaserver.domain.common.Anything.class)
  static final ArchRule a_package_is_named_after_a_feature =
      noClasses()
          .should().resideInAnyPackage("..service..", "..impl..", "..dto..", "..util..", "..utils..", "..common..")
          .because("a room of the house is for something");

  @ArchTest
  @ProvedBy(metaserver.domain.unmarked.Unmarked.class)
  static final ArchRule every_package_is_null_marked =
      classes().should(ArchCondition.from(describe("be in a package that is @NullMarked", NameRules::isNullMarked)))
          .because("NullAway passes over a package that is not");

  private NameRules() {}

  private static boolean isNullMarked(JavaClass type) {
    return type.reflect().getPackage().isAnnotationPresent(NullMarked.class);
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(NameRules::outermost).orElse(type);
  }
}

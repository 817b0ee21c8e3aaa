package metaserver.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Breaks every rule on purpose: one that refuses nothing guards nothing. */
final class OffenderTest {
  private static final JavaClasses ALL = new ClassFileImporter().importPackages("metaserver");

  @Test
  void rulesShouldBeFound() {
    assertThat(rules()).hasSizeGreaterThan(25);
  }

  @Test
  void everyRuleShouldHaveAnOffender() {
    assertThat(rules()).allSatisfy(rule -> assertThat(rule.getAnnotationsByType(ProvedBy.class)).isNotEmpty());
  }

  @TestFactory
  Stream<DynamicTest> everyOffenderShouldBeRefusedByItsRule() {
    return rules().flatMap(rule -> Arrays.stream(rule.getAnnotationsByType(ProvedBy.class))
        .map(proof -> DynamicTest.dynamicTest(name(rule, proof), () -> refuse(rule(rule), List.of(proof.value())))));
  }

  private static void refuse(ArchRule rule, List<Class<?>> offenders) {
    JavaClasses only = ALL.that(DescribedPredicate.describe("offend", type -> isPartOf(type, offenders)));
    assertThat(only).hasSizeGreaterThanOrEqualTo(offenders.size());
    List<String> violations = rule.evaluate(only).getFailureReport().getDetails();
    assertThat(violations).as(rule.getDescription()).isNotEmpty();
    assertThat(offenders)
        .allSatisfy(offender -> assertThat(String.join("\n", violations)).contains(offender.getName()));
  }

  private static boolean isPartOf(JavaClass type, List<Class<?>> offenders) {
    return offenders.stream().anyMatch(offender ->
        type.getName().equals(offender.getName()) || type.getName().startsWith(offender.getName() + "$"));
  }

  private static Stream<Field> rules() {
    return ALL.that(JavaClass.Predicates.resideInAPackage("metaserver.architecture")).stream()
        .flatMap(type -> type.getFields().stream())
        .filter(field -> field.isAnnotatedWith(ArchTest.class))
        .map(JavaField::reflect);
  }

  private static String name(Field rule, ProvedBy proof) {
    return rule.getName() + " refuses "
        + String.join(", ", Arrays.stream(proof.value()).map(Class::getSimpleName).toList());
  }

  private static ArchRule rule(Field field) throws IllegalAccessException {
    return (ArchRule) field.get(null);
  }
}

package metaserver.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static metaserver.architecture.Walls.HTTP;
import static metaserver.architecture.Walls.MAIL;
import static metaserver.architecture.Walls.NETWORK;
import static metaserver.architecture.Walls.PORTS;
import static metaserver.architecture.Walls.SITE;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Set;

/**
 * Nothing on an event loop waits. Exempt are the package of the ports, since whoever
 * opens or closes one waits and is no loop, and those of HTTP and of mail, which have virtual threads.
 */
@AnalyzeClasses(packages = "metaserver", importOptions = DoNotIncludeTests.class)
final class EventLoopRules {
  private static final String WHY = "one loop serves thousands: while it waits for one, it serves nobody";

  private static final DescribedPredicate<JavaClass> ON_A_LOOP =
      resideInAPackage(NETWORK).and(resideOutsideOfPackage(PORTS)).and(resideOutsideOfPackage(HTTP))
          .and(resideOutsideOfPackage(SITE)).and(resideOutsideOfPackage(MAIL)).as("run on an event loop");

  /** What of java.util.concurrent never waits. */
  private static final Set<String> PATIENT =
      Set.of("Executor", "TimeUnit", "ThreadLocalRandom", "ConcurrentHashMap", "ConcurrentLinkedQueue");

  @ArchTest
  @ProvedBy(metaserver.network.offender.HoldsALock.class)
  @ProvedBy(metaserver.network.offender.TakesFromAQueue.class)
  static final ArchRule event_loops_know_nothing_that_waits =
      noClasses().that(ON_A_LOOP).should().dependOnClassesThat(describe("wait", EventLoopRules::waits)).because(WHY);

  @ArchTest
  @ProvedBy(metaserver.network.offender.AwaitsAFuture.class)
  @ProvedBy(metaserver.network.offender.GetsAFuture.class)
  @ProvedBy(metaserver.network.offender.Sleeps.class)
  @ProvedBy(metaserver.network.offender.ResolvesAName.class)
  static final ArchRule event_loops_call_nothing_that_waits =
      noClasses().that(ON_A_LOOP)
          .should().accessTargetWhere(describe("the call waits", EventLoopRules::isAwaiting)).because(WHY);

  @ArchTest
  @ProvedBy(metaserver.network.offender.Synchronizes.class)
  static final ArchRule event_loops_hold_no_monitor =
      noMethods().that().areDeclaredInClassesThat(ON_A_LOOP)
          .should().haveModifier(JavaModifier.SYNCHRONIZED).because(WHY);

  @ArchTest
  @ProvedBy(metaserver.network.offender.AsksARepository.class)
  @ProvedBy(metaserver.network.offender.AsksTheLogs.class)
  static final ArchRule the_network_knows_no_store =
      noClasses().that().resideInAPackage(NETWORK).should().dependOnClassesThat(BlockingUseCases.STORES)
          .because("a use case decides what is stored");

  @ArchTest
  @ProvedBy(metaserver.network.offender.LogsInOnTheLoop.class)
  @ProvedBy(metaserver.network.offender.LogsInFromALambdaOnTheLoop.class)
  @ProvedBy(metaserver.network.offender.EntersOnTheLoop.class)
  @ProvedBy(metaserver.network.offender.SearchesChatOnTheLoop.class)
  @ProvedBy(metaserver.network.offender.TracesARatingOnTheLoop.class)
  @ProvedBy(metaserver.network.offender.TakesTheDatabaseOnTheLoop.class)
  @ProvedBy(metaserver.network.offender.HandsOutRecordsOnTheLoop.class)
  static final ArchRule use_cases_that_reach_a_store_are_called_in_what_is_handed_to_offload =
      noClasses().that(ON_A_LOOP)
          .should().accessTargetWhere(BlockingUseCases.CALLED.and(DescribedPredicate.not(BlockingUseCases.HANDED_OVER)))
          .because(WHY);

  private EventLoopRules() {}

  private static boolean waits(JavaClass type) {
    return switch (type.getPackageName()) {
      case "java.util.concurrent" -> !PATIENT.contains(outermost(type).getSimpleName());
      case "java.util.concurrent.locks", "java.nio.file", "java.net.http", "java.sql", "javax.sql" -> true;
      default -> false;
    };
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass().map(EventLoopRules::outermost).orElse(type);
  }

  private static boolean isAwaiting(JavaAccess<?> access) {
    JavaClass owner = access.getTargetOwner();
    String name = access.getName();
    if (owner.isAssignableTo("java.util.concurrent.Future")) return name.matches("get|join|await.*|sync.*");
    return switch (owner.getName()) {
      case "java.lang.Thread" -> name.matches("sleep|join");
      case "java.lang.Object" -> name.equals("wait");
      case "java.net.InetAddress", "java.net.Inet4Address", "java.net.Inet6Address", "java.net.InetSocketAddress" ->
          name.matches("getByName|getAllByName|getHostName|getCanonicalHostName|isReachable|getLocalHost");
      default -> false;
    };
  }
}

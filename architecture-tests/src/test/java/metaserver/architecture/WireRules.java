package metaserver.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static metaserver.architecture.Walls.DOMAIN;
import static metaserver.architecture.Walls.JAVA;
import static metaserver.architecture.Walls.LOG;
import static metaserver.architecture.Walls.NULLNESS;
import static metaserver.architecture.Walls.WIRE;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import metaserver.network.wire.ProtocolViolation;

/** Framing, packets and cipher do not know each other. */
@AnalyzeClasses(packages = "metaserver", importOptions = DoNotIncludeTests.class)
final class WireRules {
  private static final DescribedPredicate<JavaClass> FRAMING =
      inWire("framing", type -> type.getSimpleName().startsWith("Fram"));
  private static final DescribedPredicate<JavaClass> CIPHER =
      inWire("the cipher", type -> type.getSimpleName().matches(".*Cipher|SessionKey"));
  private static final DescribedPredicate<JavaClass> LIES = JavaClass.Predicates.belongToAnyOf(ProtocolViolation.class);

  @ArchTest
  @ProvedBy(metaserver.network.wire.offender.KnowsChat.class)
  static final ArchRule the_wire_knows_no_feature =
      classes().that().resideInAPackage(WIRE)
          .should().onlyDependOnClassesThat().resideInAnyPackage(
              WIRE, "metaserver.domain.text..", JAVA, NULLNESS, "io.netty..")
          .because("a new packet is a new record in its feature, not a change of the wire");

  @ArchTest
  @ProvedBy(metaserver.network.wire.offender.FramerThatKnowsPackets.class)
  static final ArchRule framing_knows_no_packets =
      classes().that(FRAMING)
          .should().onlyDependOnClassesThat(FRAMING.or(LIES).or(resideInAnyPackage(JAVA, NULLNESS, "io.netty..")))
          .because("where a packet ends is known before what it says");

  @ArchTest
  @ProvedBy(metaserver.network.wire.offender.PacketThatKnowsFrames.class)
  static final ArchRule packets_and_cipher_know_no_frames =
      noClasses().that(resideInAPackage(WIRE).and(DescribedPredicate.not(FRAMING)))
          .should().dependOnClassesThat(FRAMING)
          .because("a payload is the same however it came");

  @ArchTest
  @ProvedBy(metaserver.network.wire.offender.NosyCipher.class)
  static final ArchRule the_cipher_knows_bytes =
      classes().that(CIPHER)
          .should().onlyDependOnClassesThat(CIPHER.or(LIES).or(resideInAnyPackage(JAVA, NULLNESS, "io.netty.buffer..")))
          .because("it is tested on vectors of bytes, and seals whatever it is given");

  /** The packet table of each port is made in the root of the module, which therefore is not one of its features. */
  @ArchTest
  @ProvedBy(metaserver.network.KnowsAState.class)
  static final ArchRule the_table_of_all_packets_knows_packets_only =
      classes().that().resideInAPackage("metaserver.network")
          .should().onlyDependOnClassesThat(
              resideInAnyPackage("metaserver.network", WIRE, DOMAIN, JAVA, NULLNESS, LOG)
                  .or(nameMatching("metaserver\\.network\\.[a-z]+\\.[A-Za-z]+Packets")))
          .because("everybody uses it, so whatever it knew would be known by all");

  private WireRules() {}

  private static DescribedPredicate<JavaClass> inWire(String what, java.util.function.Predicate<JavaClass> test) {
    return resideInAPackage(WIRE).and(describe(what, test)).as(what);
  }
}

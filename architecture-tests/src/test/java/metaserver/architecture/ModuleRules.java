package metaserver.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static metaserver.architecture.Walls.APPLICATION;
import static metaserver.architecture.Walls.BOOTSTRAP;
import static metaserver.architecture.Walls.DOMAIN;
import static metaserver.architecture.Walls.HTTP;
import static metaserver.architecture.Walls.JAVA;
import static metaserver.architecture.Walls.LOG;
import static metaserver.architecture.Walls.MAIL;
import static metaserver.architecture.Walls.NETWORK;
import static metaserver.architecture.Walls.NULLNESS;
import static metaserver.architecture.Walls.PERSISTENCE;
import static metaserver.architecture.Walls.PORTS;
import static metaserver.architecture.Walls.SITE;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What each module may know. */
@AnalyzeClasses(packages = "metaserver", importOptions = DoNotIncludeTests.class)
final class ModuleRules {
  @ArchTest
  @ProvedBy(metaserver.domain.offender.KnowsNetty.class)
  @ProvedBy(metaserver.domain.offender.KnowsAUseCase.class)
  static final ArchRule the_domain_knows_nothing_but_java =
      classes().that().resideInAPackage(DOMAIN)
          .should().onlyDependOnClassesThat().resideInAnyPackage(DOMAIN, JAVA, NULLNESS)
          .because("a rule of the game must run, and be tested, without Netty, SQL or Dagger");

  @ArchTest
  @ProvedBy(metaserver.application.offender.KnowsALogger.class)
  @ProvedBy(metaserver.application.offender.KnowsAnAdapter.class)
  static final ArchRule the_application_knows_the_domain_and_java =
      classes().that().resideInAPackage(APPLICATION)
          .should().onlyDependOnClassesThat().resideInAnyPackage(APPLICATION, DOMAIN, JAVA, NULLNESS)
          .because("a use case must not care which database, network or container surrounds it");

  @ArchTest
  @ProvedBy(metaserver.application.offender.KnowsTheRoomsHere.class)
  static final ArchRule use_cases_reach_other_rooms_by_ports =
      noClasses().that().resideInAPackage(APPLICATION).and().resideOutsideOfPackage("metaserver.application.lobby")
          .should().dependOnClassesThat().haveFullyQualifiedName("metaserver.application.lobby.LiveRooms")
          .because("a room may one day be on another server: Messenger, RoomDirectory and Presence say so");

  @ArchTest
  @ProvedBy(metaserver.persistence.offender.KnowsNetty.class)
  @ProvedBy(metaserver.persistence.offender.KnowsTheOtherAdapter.class)
  static final ArchRule persistence_knows_its_technology_and_no_other_adapter =
      classes().that().resideInAPackage(PERSISTENCE)
          .should().onlyDependOnClassesThat().resideInAnyPackage(
              PERSISTENCE, APPLICATION, DOMAIN, JAVA, NULLNESS, LOG, "javax.sql..", "javax.crypto..",
              "org.apache.ibatis..", "org.mybatis.spring..", "org.postgresql..", "com.zaxxer.hikari..",
              "org.flywaydb..", "org.springframework.jdbc..", "org.springframework.transaction..",
              "org.springframework.dao..", "org.bouncycastle..", "org.apache.commons.compress..", "org.tukaani.xz..")
          .because("a store is exchanged whole, so nothing but the store may hang on it");

  @ArchTest
  @ProvedBy(metaserver.network.offender.KnowsSql.class)
  @ProvedBy(metaserver.network.offender.KnowsTheOtherAdapter.class)
  static final ArchRule the_network_knows_netty_and_no_other_adapter =
      classes().that().resideInAPackage(NETWORK).and().resideOutsideOfPackages(HTTP, SITE, MAIL)
          .should().onlyDependOnClassesThat().resideInAnyPackage(
              NETWORK, APPLICATION, DOMAIN, JAVA, NULLNESS, LOG, "io.netty..")
          .because("what a packet says and where a user is stored change for different reasons");

  @ArchTest
  @ProvedBy(metaserver.network.mail.offender.KnowsNetty.class)
  static final ArchRule mail_knows_what_it_is_sent_with =
      classes().that().resideInAPackage(MAIL)
          .should().onlyDependOnClassesThat().resideInAnyPackage(
              MAIL, APPLICATION, DOMAIN, JAVA, NULLNESS, LOG, "jakarta.mail..", "org.eclipse.angus.mail..")
          .because("whoever waits for a mail server must not be able to slow the game");

  @ArchTest
  @ProvedBy(metaserver.network.http.offender.KnowsNetty.class)
  static final ArchRule the_pages_know_javalin_and_the_metrics_of_prometheus =
      classes().that().resideInAPackage(HTTP)
          .should().onlyDependOnClassesThat().resideInAnyPackage(
              NETWORK, APPLICATION, DOMAIN, JAVA, NULLNESS, LOG, "io.javalin..", "jakarta.servlet..",
              "org.eclipse.jetty..", "io.micrometer..", "io.prometheus.metrics..", "kotlin..",
              "org.jetbrains.annotations")
          .because("who watches a server must not be able to slow the game, nor need what the game is made of");

  @ArchTest
  @ProvedBy(metaserver.network.site.offender.KnowsNetty.class)
  @ProvedBy(metaserver.network.site.offender.KnowsAPacket.class)
  static final ArchRule the_site_knows_use_cases_and_what_pages_are_made_with =
      classes().that().resideInAPackage(SITE)
          .should().onlyDependOnClassesThat().resideInAnyPackage(
              SITE, HTTP, PORTS, "metaserver.network", APPLICATION, DOMAIN, JAVA, "javax.crypto..", NULLNESS, LOG,
              "io.javalin..", "jakarta.servlet..", "org.eclipse.jetty..", "gg.jte..", "tools.jackson..",
              "com.fasterxml.jackson.annotation..", "kotlin..", "org.jetbrains.annotations")
          .because("a visitor asks what a player asks, by the same use cases, and never by the wire or a table");

  @ArchTest
  @ProvedBy(metaserver.network.offender.KnowsMicrometer.class)
  @ProvedBy(metaserver.bootstrap.offender.KnowsJavalin.class)
  static final ArchRule nobody_but_the_pages_sees_how_figures_are_published =
      noClasses().that().resideOutsideOfPackages(HTTP, SITE)
          .should().dependOnClassesThat().resideInAnyPackage(
              "io.javalin..", "org.eclipse.jetty..", "gg.jte..", "io.micrometer..", "io.prometheus..")
          .because("whoever counts must not care who asks");

  @ArchTest
  @ProvedBy(metaserver.bootstrap.offender.KnowsMyBatis.class)
  static final ArchRule bootstrap_knows_our_modules_and_what_wires_them =
      classes().that().resideInAPackage(BOOTSTRAP)
          .should().onlyDependOnClassesThat().resideInAnyPackage(
              "metaserver..", JAVA, NULLNESS, LOG, "dagger..", "javax.inject..", "jakarta.inject..", "picocli..",
              "ch.qos.logback..", "tools.jackson..", "com.fasterxml.jackson.annotation..", "io.netty..",
              "com.sun.management")
          .because("wiring names our adapters; how these reach their technology stays behind them");

  @ArchTest
  @ProvedBy(metaserver.application.offender.IsInjected.class)
  @ProvedBy(metaserver.persistence.offender.KnowsTheCommandLine.class)
  @ProvedBy(metaserver.network.offender.KnowsLogback.class)
  static final ArchRule nobody_but_bootstrap_sees_the_container_the_command_line_or_the_log_backend =
      noClasses().that().resideOutsideOfPackage(BOOTSTRAP)
          .should().dependOnClassesThat().resideInAnyPackage(
              "dagger..", "javax.inject..", "jakarta.inject..", "picocli..", "ch.qos.logback..")
          .because("Dagger would generate its factories into our packages, "
              + "and a module must be usable without any of them");

  @ArchTest
  @ProvedBy(metaserver.network.offender.KnowsJackson.class)
  static final ArchRule nobody_but_bootstrap_and_the_site_sees_jackson =
      noClasses().that().resideOutsideOfPackages(BOOTSTRAP, SITE)
          .should().dependOnClassesThat().resideInAnyPackage("tools.jackson..", "com.fasterxml.jackson..")
          .because("what JSON looks like is a matter of who writes it out, not of what is told");
}

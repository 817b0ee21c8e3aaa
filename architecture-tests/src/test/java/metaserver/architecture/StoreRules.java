package metaserver.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static metaserver.architecture.Walls.APPLICATION;
import static metaserver.architecture.Walls.BACKUP;
import static metaserver.architecture.Walls.DOMAIN;
import static metaserver.architecture.Walls.EMBEDDED;
import static metaserver.architecture.Walls.JAVA;
import static metaserver.architecture.Walls.LOG;
import static metaserver.architecture.Walls.MEMORY;
import static metaserver.architecture.Walls.NULLNESS;
import static metaserver.architecture.Walls.PASSWORDS;
import static metaserver.architecture.Walls.POSTGRES;
import static metaserver.architecture.Walls.POSTGRES_PLATFORM;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** What each store may know. */
@AnalyzeClasses(packages = "metaserver", importOptions = DoNotIncludeTests.class)
final class StoreRules {
  @ArchTest
  @ProvedBy(metaserver.persistence.memory.offender.KnowsSpring.class)
  static final ArchRule the_store_in_memory_knows_no_technology =
      classes().that().resideInAPackage(MEMORY)
          .should().onlyDependOnClassesThat().resideInAnyPackage(MEMORY, APPLICATION, DOMAIN, JAVA, NULLNESS)
          .because("it shows what the contracts ask for, and nothing else");

  @ArchTest
  @ProvedBy(metaserver.persistence.embedded.offender.KnowsTheDriver.class)
  static final ArchRule the_embedded_server_is_a_process_and_an_archive =
      classes().that().resideInAPackage(EMBEDDED)
          .should().onlyDependOnClassesThat().resideInAnyPackage(
              EMBEDDED, JAVA, NULLNESS, LOG, "org.apache.commons.compress..", "org.tukaani.xz..")
          .because("it starts and stops a PostgreSQL for whoever connects, by whatever means");

  @ArchTest
  @ProvedBy(metaserver.persistence.postgres.offender.KnowsThePool.class)
  static final ArchRule a_feature_on_postgresql_knows_statements_and_columns =
      classes().that().resideInAPackage(POSTGRES).and().resideOutsideOfPackage(POSTGRES_PLATFORM)
          .should().onlyDependOnClassesThat().resideInAnyPackage(
              POSTGRES, APPLICATION, DOMAIN, JAVA, NULLNESS, "org.apache.ibatis.annotations..",
              "org.apache.ibatis.type..")
          .because("pool, transactions and migrations are set up in one place, platform");

  @ArchTest
  @ProvedBy(metaserver.persistence.passwords.offender.KnowsAStore.class)
  static final ArchRule passwords_are_hashed_without_a_store =
      classes().that().resideInAPackage(PASSWORDS)
          .should().onlyDependOnClassesThat().resideInAnyPackage(
              PASSWORDS, APPLICATION, DOMAIN, JAVA, NULLNESS, LOG, "javax.crypto..", "org.bouncycastle..")
          .because("hashing takes a processor's time, and must not hold a connection meanwhile");

  @ArchTest
  @ProvedBy(metaserver.persistence.backup.offender.KnowsMyBatis.class)
  @ProvedBy(metaserver.persistence.backup.offender.KnowsAUser.class)
  static final ArchRule backups_are_files_processes_and_the_driver =
      classes().that().resideInAPackage(BACKUP)
          .should().onlyDependOnClassesThat().resideInAnyPackage(
              BACKUP, EMBEDDED, POSTGRES_PLATFORM, JAVA, NULLNESS, "org.postgresql..")
          .because("whatever a feature adds to the schema must be backed up, copied and compared without knowing it");

  @ArchTest
  @ProvedBy(metaserver.bootstrap.offender.KnowsJdbc.class)
  @ProvedBy(metaserver.persistence.memory.offender.KnowsADataSource.class)
  static final ArchRule only_the_store_on_postgresql_speaks_sql =
      noClasses().that().resideOutsideOfPackages(POSTGRES, BACKUP)
          .should().dependOnClassesThat().resideInAnyPackage("java.sql..", "javax.sql..")
          .because("a statement outside it is one that no test of indexes, versions or outages sees");
}

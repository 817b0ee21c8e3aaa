package metaserver.persistence.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import metaserver.persistence.postgres.platform.PostgresSettings;
import org.junit.jupiter.api.Test;

class ProgramTest {
  private final Map<String, String> variables = new HashMap<>(Map.of(
      "PATH", "/bin", "PGHOSTADDR", "192.0.2.1", "PGSERVICE", "other", "PGOPTIONS", "-c role=other"));

  @Test
  void aProgramOfPostgresShouldSeeNothingOfTheShellsOwnDatabase() {
    PostgresSettings settings = PostgresSettings.of("db", 5432, "u", "secret", "d").withDriver("sslmode", "require");

    new PgPrograms("pg_dump").restore(settings, List.of()).furnish(variables);

    assertThat(variables).isEqualTo(Map.of("PATH", "/bin", "LC_ALL", "C", "PGPASSWORD", "secret",
        "PGAPPNAME", "metaserver backup", "PGSSLMODE", "require"));
  }

  @Test
  void anOperatorsHookShouldSeeWhatHeGaveIt() {
    Program.of("sh", List.of()).furnish(variables);

    assertThat(variables).containsEntry("PGHOSTADDR", "192.0.2.1").containsEntry("LC_ALL", "C");
  }
}

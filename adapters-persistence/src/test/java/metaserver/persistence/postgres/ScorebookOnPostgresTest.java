package metaserver.persistence.postgres;

import metaserver.application.settlement.ScoreTable;
import metaserver.application.settlement.ScorebookBehaviour;

class ScorebookOnPostgresTest extends PostgresRepositories implements ScorebookBehaviour, ScoreTable.Stores {
  @Override
  public ScoreTable table() {
    return new ScoreTable(this);
  }
}

package metaserver.application.settlement;

class ScorebookInMemoryTest implements ScorebookBehaviour {
  private final ScoreTable table = new ScoreTable(new MemoryStores());

  @Override
  public ScoreTable table() {
    return table;
  }
}

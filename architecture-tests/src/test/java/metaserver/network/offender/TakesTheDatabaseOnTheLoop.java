package metaserver.network.offender;

import metaserver.application.ownership.OwnDatabase;

public record TakesTheDatabaseOnTheLoop(OwnDatabase database) {
  public OwnDatabase.Taking take() {
    return database.take();
  }
}

package metaserver.bootstrap.monitoring;

import metaserver.network.http.Metrics;

/** What is watched of a store. */
public interface StoreWatch {
  /** A store that cannot fail and has nothing to tell. */
  StoreWatch OF_MEMORY = new StoreWatch() {
    @Override
    public String schema() {
      return "";
    }

    @Override
    public void describe(Metrics metrics) {}

    @Override
    public String pool() {
      return "none: everything is in memory";
    }
  };

  /**
   * The version of its schema.
   *
   * @throws metaserver.domain.store.StoreUnavailable when it is away
   */
  String schema();

  /** How its connections are used, in words. */
  String pool();

  /** Adds its figures. */
  void describe(Metrics metrics);
}

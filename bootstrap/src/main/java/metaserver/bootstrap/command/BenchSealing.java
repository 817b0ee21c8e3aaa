package metaserver.bootstrap.command;

/** Whether a load is sealed. */
enum BenchSealing {
  ON,
  OFF
}

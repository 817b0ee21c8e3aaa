package metaserver.bootstrap.command;

/** The families of clients as an option names them. */
enum BenchFamily {
  MYTH,
  ALEPH
}

package metaserver.bootstrap.settings;

/** The databases there are to choose from. */
enum DatabaseKind {
  EMBEDDED,
  POSTGRES,
  MEMORY
}

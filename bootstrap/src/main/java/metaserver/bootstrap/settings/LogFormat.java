package metaserver.bootstrap.settings;

/** How a line of the log is written. */
public enum LogFormat {
  TEXT,
  /** An object a line, for programs that collect logs. */
  JSON
}

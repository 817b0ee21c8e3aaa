package metaserver.application.games;

/** Whether others can connect to a host. */
public enum Reachability {
  /** Nobody tried, or the answer is not there yet. */
  UNKNOWN,
  REACHABLE,
  UNREACHABLE
}

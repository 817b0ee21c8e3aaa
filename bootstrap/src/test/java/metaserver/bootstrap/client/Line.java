package metaserver.bootstrap.client;

/** How a client opens a connection. */
public enum Line {
  /** At once with its first packet, and nothing sealed. */
  PLAIN,
  /** With its own packet 203. */
  SEALED,
  /** Silent until the server's packet 203 comes. */
  SEALED_WHEN_ASKED
}

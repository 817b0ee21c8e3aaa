package metaserver.network.connection;

/** Which clients a port is for, and so who speaks first there. */
public enum Dialect {
  /** Both: the server offers a key to whoever stays silent. */
  BOTH,
  /** Myth II: the server offers its key at once. */
  MYTH,
  /** Aleph One: no keys. */
  ALEPH_ONE
}

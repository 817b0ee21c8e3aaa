package metaserver.network.wire;

/** Who says a packet. */
public enum Side {
  CLIENT,
  SERVER,
  BOTH;

  boolean includes(Side speaker) {
    return this == speaker || this == BOTH;
  }
}

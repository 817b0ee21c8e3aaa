package metaserver.domain.identity;

/** The two kinds of clients, which share the packets and little else. */
public enum ClientFamily {
  /** Myth II 1.8; login application {@code MYTH2}. */
  MYTH,
  /** Aleph One (Marathon); login application {@code MARATHON}. */
  ALEPH_ONE
}

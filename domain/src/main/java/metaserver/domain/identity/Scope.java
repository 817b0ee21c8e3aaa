package metaserver.domain.identity;

/** What somebody can be kept from. */
public enum Scope {
  /** Being here at all. */
  LOGIN,
  /** Saying anything to others. */
  CHAT,
  /** Listing games. */
  HOST,
  /** Being where games count. */
  RANKED,
  /** Being in one room. */
  ROOM;

  /** Whether it can be meant of one room alone. */
  public boolean canBeLocal() {
    return this == CHAT || this == HOST || this == ROOM;
  }
}

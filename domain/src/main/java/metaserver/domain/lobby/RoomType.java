package metaserver.domain.lobby;

/** What a room's games are worth. */
public enum RoomType {
  UNRANKED,
  RANKED,
  TOURNAMENT;

  /** Guests play where nothing is kept. */
  public boolean admitsGuests() {
    return this == UNRANKED;
  }
}

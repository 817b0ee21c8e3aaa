package metaserver.domain.lobby;

/** By what staff is known in the lists of players. Myth II has a form for administrators only. */
public enum Badge {
  NONE,
  MODERATOR,
  ADMINISTRATOR
}

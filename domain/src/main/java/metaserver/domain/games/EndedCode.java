package metaserver.domain.games;

/** How a game came to its end, as packet 112 says it: by its place in this list. */
public enum EndedCode {
  NORMAL,
  HOST_LOST,
  PLAYER_QUIT
}

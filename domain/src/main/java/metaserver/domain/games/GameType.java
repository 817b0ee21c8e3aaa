package metaserver.domain.games;

import java.util.Arrays;
import java.util.Optional;
import metaserver.domain.identity.ClientFamily;

/** By which rule a game is won. The two families count their types apart, and only Myth's are rated. */
public enum GameType {
  BODY_COUNT(ClientFamily.MYTH, 0),
  STEAL_THE_BACON(ClientFamily.MYTH, 1),
  LAST_MAN_ON_THE_HILL(ClientFamily.MYTH, 2),
  SCAVENGER_HUNT(ClientFamily.MYTH, 3),
  FLAG_RALLY(ClientFamily.MYTH, 4),
  CAPTURE_THE_FLAG(ClientFamily.MYTH, 5),
  BALLS_ON_PARADE(ClientFamily.MYTH, 6),
  TERRITORIES(ClientFamily.MYTH, 7),
  CAPTURES(ClientFamily.MYTH, 8),
  KING_OF_THE_HILL(ClientFamily.MYTH, 9),
  STAMPEDE(ClientFamily.MYTH, 10),
  ASSASSIN(ClientFamily.MYTH, 11),
  HUNTING(ClientFamily.MYTH, 12),
  CUSTOM(ClientFamily.MYTH, 13),
  KING_OF_THE_HILL_TFL(ClientFamily.MYTH, 14),
  KING_OF_THE_MAP(ClientFamily.MYTH, 15),

  A1_EVERY_MAN(ClientFamily.ALEPH_ONE, 0),
  A1_COOPERATIVE(ClientFamily.ALEPH_ONE, 1),
  A1_CAPTURE_THE_FLAG(ClientFamily.ALEPH_ONE, 2),
  A1_KING_OF_THE_HILL(ClientFamily.ALEPH_ONE, 3),
  A1_KILL_THE_MAN(ClientFamily.ALEPH_ONE, 4),
  A1_DEFENSE(ClientFamily.ALEPH_ONE, 5),
  A1_RUGBY(ClientFamily.ALEPH_ONE, 6),
  A1_TAG(ClientFamily.ALEPH_ONE, 7),
  A1_NETSCRIPT(ClientFamily.ALEPH_ONE, 8);

  private final ClientFamily family;
  private final int code;

  GameType(ClientFamily family, int code) {
    this.family = family;
    this.code = code;
  }

  public ClientFamily family() {
    return family;
  }

  /** The scoring field of the game data, offset 2. */
  public int code() {
    return code;
  }

  public static Optional<GameType> of(ClientFamily family, int code) {
    return Arrays.stream(values()).filter(type -> type.family == family && type.code == code).findFirst();
  }
}

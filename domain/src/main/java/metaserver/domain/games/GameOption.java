package metaserver.domain.games;

import java.util.EnumSet;
import java.util.Set;

/** What a Myth host can switch on or off; Aleph One's hosts say this in other ways. */
public enum GameOption {
  RANDOM_COUNTDOWN(0),
  TEAMS(1),
  LIMITED_VISIBILITY(2),
  NO_IN_GAME_RANKINGS(3),
  UNIT_TRADING(4),
  VETERANS(5),
  CONTINUATION(6),
  COOPERATIVE(7),
  RANDOM_TEAMS(8),
  LIMITED_TERRAIN_VISIBILITY(9),
  CAMERA_TRACKING(10),
  COOPERATIVE_CUTSCENES(11),
  ALLIANCES(13),
  OVERHEAD_MAP(14),
  ORDER_GAME(15),
  HOST_OBSERVES(16),
  RESTORED_VETERANS(17),
  DEATHMATCH(20),
  FIRST_MYTH_RULES(21),
  ANTI_CLUMP(22),
  CAPTAINS_CHOSEN(23),
  CAPTAINS(30);

  private final int bit;

  GameOption(int bit) {
    this.bit = bit;
  }

  /**
   * Those that are on in the flags of the game data, offset 4. Bits of old versions and of no known meaning are passed
   * over.
   */
  public static Set<GameOption> of(int flags) {
    Set<GameOption> on = EnumSet.noneOf(GameOption.class);
    for (GameOption option : values()) {
      if ((flags >>> option.bit & 1) != 0) on.add(option);
    }
    return on;
  }
}

package metaserver.network.site.shown;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import metaserver.domain.games.GameType;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.ranking.Ladder;

/** What kinds of games and their ladders are called, on pages and in addresses. */
public final class Modes {
  private static final String ALEPH_ONE = "A1_";

  private Modes() {}

  public static String name(GameType type) {
    return switch (type) {
      case KING_OF_THE_HILL_TFL -> "King of the Hill (TFL)";
      case A1_EVERY_MAN -> "Every Man for Himself";
      case A1_COOPERATIVE -> "Cooperative Play";
      case A1_KILL_THE_MAN -> "Kill the Man with the Ball";
      case A1_NETSCRIPT -> "Netscript";
      case BODY_COUNT, STEAL_THE_BACON, LAST_MAN_ON_THE_HILL, SCAVENGER_HUNT, FLAG_RALLY, CAPTURE_THE_FLAG,
          BALLS_ON_PARADE, TERRITORIES, CAPTURES, KING_OF_THE_HILL, STAMPEDE, ASSASSIN, HUNTING, CUSTOM,
          KING_OF_THE_MAP, A1_CAPTURE_THE_FLAG, A1_KING_OF_THE_HILL, A1_DEFENSE, A1_RUGBY, A1_TAG -> words(type.name());
    };
  }

  private static String words(String constant) {
    return Arrays.stream(constant.replaceFirst("^" + ALEPH_ONE, "").split("_"))
        .map(word -> switch (word) {
          case "ON", "THE", "OF" -> word.toLowerCase(Locale.ROOT);
          default -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT);
        })
        .collect(Collectors.joining(" "));
  }

  /** The word for it in an address, such as {@code flag-rally}. */
  public static String word(GameType type) {
    return type.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<GameType> type(String word) {
    return Arrays.stream(GameType.values()).filter(type -> word(type).equals(word)).findFirst();
  }

  /** Both families' names side by side. */
  public static String family(ClientFamily family) {
    return switch (family) {
      case MYTH -> "Myth";
      case ALEPH_ONE -> "Aleph One";
    };
  }

  public static String name(Ladder ladder) {
    if (ladder.equals(Ladder.RANKED)) return "Ranked total";
    return ladder.equals(Ladder.UNRANKED) ? "Unranked games" : name(type(ladder));
  }

  /** The word for it in an address: {@code total}, {@code unranked}, else that of its kind of game. */
  public static String word(Ladder ladder) {
    if (ladder.equals(Ladder.RANKED)) return "total";
    return ladder.equals(Ladder.UNRANKED) ? "unranked" : word(type(ladder));
  }

  /** One of the ladders on which players have positions. */
  public static Optional<Ladder> ladder(String word) {
    return Ladder.RANKED_ONES.stream().filter(ladder -> word(ladder).equals(word)).findFirst();
  }

  private static GameType type(Ladder ladder) {
    return GameType.of(ClientFamily.MYTH, ladder.code()).orElseThrow();
  }
}

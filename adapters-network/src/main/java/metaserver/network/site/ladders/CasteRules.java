package metaserver.network.site.ladders;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import metaserver.domain.identity.Caste;
import metaserver.network.site.ladders.LaddersView.CasteLine;
import metaserver.network.site.shown.CasteView;

/** Says how each caste is reached. */
final class CasteRules {
  private static final List<String> NOVICES =
      List.of("no ranked game yet", "one ranked game", "two or three ranked games");
  private static final List<Integer> PERCENT = List.of(6, 7, 9, 10, 11, 12, 14, 15);
  private static final int FIRST_SHARED = 11;
  private static final int LOWEST_SHARED = 3;

  private CasteRules() {}

  /** From the highest on; {@code breakpoints} are those of the last pass, or none. */
  static List<CasteLine> of(List<Integer> breakpoints) {
    List<CasteLine> lines = new ArrayList<>();
    for (int code = Caste.HIGHEST; code >= 0; code--) {
      lines.add(new CasteLine(CasteView.of(new Caste(code)), rule(code), number(code, breakpoints)));
    }
    return lines;
  }

  private static String rule(int code) {
    return switch (code) {
      case 16 -> "1st of the active players";
      case 15 -> "2nd";
      case 14 -> "3rd";
      case 13 -> "4th and 5th";
      case 12 -> "6th to 8th";
      case LOWEST_SHARED -> "all other active players";
      case 0, 1, 2 -> NOVICES.get(code);
      default -> "the next " + PERCENT.get(FIRST_SHARED - code) + " in a hundred";
    };
  }

  private static Optional<Integer> number(int code, List<Integer> breakpoints) {
    int at = code - LOWEST_SHARED;
    return at < 0 || code > FIRST_SHARED || at >= breakpoints.size() ? Optional.empty()
        : Optional.of(breakpoints.get(at)).filter(number -> number > 0);
  }
}

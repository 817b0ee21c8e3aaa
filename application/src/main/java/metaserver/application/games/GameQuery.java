package metaserver.application.games;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import metaserver.domain.games.GameOption;
import metaserver.domain.games.GameTerms;
import metaserver.domain.text.FormatCodes;

/**
 * What somebody looks for (packet 116).
 *
 * @param scoring the kind of game, as {@link metaserver.domain.games.GameType#code}; empty for any
 * @param options that must be on or off; those not named may be as they are
 * @param name part of the game's name, map part of the map's; empty for any. Case and formatting do not matter
 */
public record GameQuery(OptionalInt scoring, Map<GameOption, Boolean> options, String name, String map) {
  public GameQuery {
    options = Map.copyOf(options);
    name = fold(name);
    map = fold(map);
  }

  boolean fits(GameTerms terms) {
    return scoring.orElse(terms.type().code()) == terms.type().code()
        && options.entrySet().stream().allMatch(wish -> terms.has(wish.getKey()) == wish.getValue())
        && fold(terms.name()).contains(name)
        && fold(terms.map()).contains(map);
  }

  /** Upper case first: the dotless i and the sharp s meet their look-alikes only that way. */
  private static String fold(String text) {
    return FormatCodes.strip(text).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }
}

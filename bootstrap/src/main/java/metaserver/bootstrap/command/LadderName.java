package metaserver.bootstrap.command;

import java.util.Comparator;
import java.util.Locale;
import java.util.stream.Collectors;
import metaserver.domain.games.GameType;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.ranking.Ladder;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** What a ladder is called on a command line: its kind of game, or {@code total}. */
final class LadderName implements ITypeConverter<Ladder> {
  /** Totals first, then the kinds of game. */
  static final Comparator<Ladder> ORDER =
      Comparator.<Ladder, Boolean>comparing(ladder -> ladder.code() < Ladder.RANKED.code())
          .thenComparingInt(Ladder::code);

  static String of(Ladder ladder) {
    if (ladder.equals(Ladder.RANKED)) return "total";
    if (ladder.equals(Ladder.UNRANKED)) return "unranked";
    return word(GameType.of(ClientFamily.MYTH, ladder.code()).orElseThrow());
  }

  @Override
  public Ladder convert(String text) {
    return Ladder.RANKED_ONES.stream().filter(ladder -> of(ladder).equalsIgnoreCase(text)).findFirst()
        .orElseThrow(() -> new TypeConversionException("'" + text + "' is none of " + all()));
  }

  private static String all() {
    return Ladder.RANKED_ONES.stream().sorted(ORDER).map(LadderName::of).collect(Collectors.joining(", "));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

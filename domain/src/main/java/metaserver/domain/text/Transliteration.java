package metaserver.domain.text;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes with the letters of MacRoman what browsers write with all the letters there are. */
public final class Transliteration {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  /** Letters of Latin alphabets that consist of nothing simpler, and what stands for characters that MacRoman lacks. */
  private static final Map<Integer, String> LIKE = Map.ofEntries(
      Map.entry((int) '\u0141', "L"), Map.entry((int) '\u0142', "l"), Map.entry((int) '\u0110', "D"), Map.entry((int) '\u0111', "d"),
      Map.entry((int) '\u00d0', "D"), Map.entry((int) '\u00f0', "d"), Map.entry((int) '\u00de', "Th"), Map.entry((int) '\u00fe', "th"),
      Map.entry((int) '\u0126', "H"), Map.entry((int) '\u0127', "h"), Map.entry((int) '\u014a', "Ng"), Map.entry((int) '\u014b', "ng"),
      Map.entry((int) '\u0166', "T"), Map.entry((int) '\u0167', "t"), Map.entry((int) '\u1e9e', "SS"), Map.entry((int) '\u00d7', "x"),
      Map.entry((int) '\u2010', "-"), Map.entry((int) '\u2011', "-"), Map.entry((int) '\u2012', "-"), Map.entry((int) '\u2015', "\u2014"),
      Map.entry((int) '\u2212', "-"), Map.entry((int) '\u201b', "'"), Map.entry((int) '\u2032', "'"), Map.entry((int) '\u2033', "\""),
      Map.entry((int) '\u2190', "<-"), Map.entry((int) '\u2192', "->"));

  private Transliteration() {}

  /** The text as MacRoman can spell it, without control characters; what it has nothing like for becomes {@code ?}. */
  public static String of(String text) {
    String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
    if (MacRoman.canSpell(composed)) return ControlCodes.strip(composed);
    StringBuilder spelt = new StringBuilder(composed.length());
    composed.codePoints().forEach(point -> spelt.append(spelt(point)));
    return ControlCodes.strip(spelt.toString());
  }

  private static String spelt(int point) {
    String letter = Character.toString(point);
    if (MacRoman.canSpell(letter)) return letter;
    String like = LIKE.get(point);
    if (like != null) return like;
    if (isInvisible(point)) return "";
    String simpler = MARKS.matcher(Normalizer.normalize(letter, Normalizer.Form.NFKD)).replaceAll("");
    return simpler.isEmpty() || !MacRoman.canSpell(simpler) ? "?" : simpler;
  }

  /** Joiners, marks of direction and the variants of a sign before. */
  private static boolean isInvisible(int point) {
    int type = Character.getType(point);
    return type == Character.FORMAT || type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
  }
}

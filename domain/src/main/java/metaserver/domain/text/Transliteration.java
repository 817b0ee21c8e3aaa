package metaserver.domain.text;

import static java.util.Map.entry;

import java.text.Normalizer;
import java.util.Map;
import java.util.regex.Pattern;

/** Writes with the letters of MacRoman what browsers write with all the letters there are. */
public final class Transliteration {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  /** Letters of Latin alphabets that consist of nothing simpler, and what stands for characters that MacRoman lacks. */
  private static final Map<Character, String> LIKE = Map.ofEntries(
      entry('\u0141', "L"), entry('\u0142', "l"), entry('\u0110', "D"), entry('\u0111', "d"),
      entry('\u00d0', "D"), entry('\u00f0', "d"), entry('\u00de', "Th"), entry('\u00fe', "th"),
      entry('\u0126', "H"), entry('\u0127', "h"), entry('\u014a', "Ng"), entry('\u014b', "ng"),
      entry('\u0166', "T"), entry('\u0167', "t"), entry('\u1e9e', "SS"), entry('\u00d7', "x"),
      entry('\u2010', "-"), entry('\u2011', "-"), entry('\u2012', "-"), entry('\u2015', "\u2014"),
      entry('\u2212', "-"), entry('\u201b', "'"), entry('\u2032', "'"), entry('\u2033', "\""),
      entry('\u2190', "<-"), entry('\u2192', "->"));

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
    if (letter.length() == 1 && LIKE.containsKey(letter.charAt(0))) return LIKE.getOrDefault(letter.charAt(0), "");
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

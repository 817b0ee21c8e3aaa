package metaserver.domain.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads JSON (RFC 8259) into maps, lists, strings, numbers without trailing zeros, booleans and {@link Literal#NULL},
 * so that two texts are the same JSON if the results are equal. A NUL in a string is refused, since stores refuse it.
 */
final class Json {
  private static final int MAX_DEPTH = 64;
  private static final Pattern GAP = Pattern.compile("[ \\t\\r\\n]*");
  private static final Pattern NUMBER = Pattern.compile("-?(0|[1-9]\\d{0,300})(\\.\\d{1,300})?([eE][+-]?\\d{1,3})?");
  private static final Pattern STRING =
      Pattern.compile("\"((?:[^\"\\\\\\p{Cntrl}]|\u007f|\\\\(?:[\"\\\\/bfnrt]|u(?!0000)[0-9a-fA-F]{4}))*+)\"");
  private static final Pattern WORD = Pattern.compile("true|false|null");

  private final String text;
  private int at;
  private int depth;

  private Json(String text) {
    this.text = text;
  }

  /** What stands for null. */
  enum Literal {
    NULL
  }

  /** @throws IllegalArgumentException if it is none, or nested deeper than 64 */
  static Object parse(String text) {
    Json json = new Json(text);
    Object value = json.value();
    json.take(GAP);
    if (json.at < text.length()) throw json.wrong();
    return value;
  }

  private Object value() {
    take(GAP);
    if (at == text.length() || ++depth > MAX_DEPTH) throw wrong();
    Object value = switch (text.charAt(at)) {
      case '{' -> object();
      case '[' -> array();
      case '"' -> string();
      case 't', 'f', 'n' -> word();
      default -> new BigDecimal(take(NUMBER)).stripTrailingZeros();
    };
    depth--;
    take(GAP);
    return value;
  }

  private Map<String, Object> object() {
    Map<String, Object> members = new HashMap<>();
    at++;
    take(GAP);
    if (isNext('}')) return members;
    do {
      take(GAP);
      String name = string();
      take(GAP);
      if (!isNext(':')) throw wrong();
      members.put(name, value());
    } while (isNext(','));
    if (!isNext('}')) throw wrong();
    return members;
  }

  private List<Object> array() {
    List<Object> elements = new ArrayList<>();
    at++;
    take(GAP);
    if (isNext(']')) return elements;
    do elements.add(value());
    while (isNext(','));
    if (!isNext(']')) throw wrong();
    return elements;
  }

  private String string() {
    String quoted = take(STRING);
    StringBuilder plain = new StringBuilder();
    for (int i = 1; i < quoted.length() - 1; i++) {
      char c = quoted.charAt(i);
      if (c != '\\') {
        plain.append(c);
      } else if (quoted.charAt(++i) == 'u') {
        plain.append((char) Integer.parseInt(quoted, i + 1, i + 5, 16));
        i += 4;
      } else {
        int escape = "bfnrt".indexOf(quoted.charAt(i));
        plain.append(escape < 0 ? quoted.charAt(i) : "\b\f\n\r\t".charAt(escape));
      }
    }
    return plain.toString();
  }

  private Object word() {
    String word = take(WORD);
    return word.equals("null") ? Literal.NULL : Boolean.valueOf(word);
  }

  private boolean isNext(char c) {
    boolean next = at < text.length() && text.charAt(at) == c;
    if (next) at++;
    return next;
  }

  private String take(Pattern pattern) {
    Matcher matcher = pattern.matcher(text).region(at, text.length());
    if (!matcher.lookingAt()) throw wrong();
    at = matcher.end();
    return matcher.group();
  }

  private IllegalArgumentException wrong() {
    return new IllegalArgumentException("no JSON from character " + at + " on");
  }
}

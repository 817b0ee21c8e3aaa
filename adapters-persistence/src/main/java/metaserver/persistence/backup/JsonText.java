package metaserver.persistence.backup;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The JSON of manifests: objects, texts and whole numbers, which is all that they hold. */
final class JsonText {
  private final String text;
  private int at;

  private JsonText(String text) {
    this.text = text;
  }

  /** Writes a map of texts, numbers and such maps, an entry a line. */
  static String of(Map<String, ?> object) {
    return of(object, "") + "\n";
  }

  private static String of(Map<?, ?> object, String indent) {
    String deeper = indent + "  ";
    List<String> entries = new ArrayList<>();
    object.forEach((name, value) -> entries.add(deeper + quoted(String.valueOf(name)) + ": " + switch (value) {
      case Map<?, ?> inner -> of(inner, deeper);
      case Number number -> number.toString();
      default -> quoted(value.toString());
    }));
    return entries.isEmpty() ? "{}" : entries.stream().collect(Collectors.joining(",\n", "{\n", "\n" + indent + "}"));
  }

  private static String quoted(String value) {
    StringBuilder quoted = new StringBuilder("\"");
    value.chars().forEach(c -> {
      if (c == '"' || c == '\\') quoted.append('\\').append((char) c);
      else if (c < ' ') quoted.append("\\u%04x".formatted(c));
      else quoted.append((char) c);
    });
    return quoted.append('"').toString();
  }

  /**
   * Reads what {@link #of(Map)} writes: values are {@code String}, {@code Long} and {@code Map}.
   *
   * @throws IllegalArgumentException for anything else
   */
  static Map<String, Object> read(String text) {
    try {
      JsonText json = new JsonText(text);
      Map<String, Object> object = json.object();
      if (!json.text.substring(json.at).isBlank()) throw new IllegalArgumentException("something follows the object");
      return object;
    } catch (IndexOutOfBoundsException cut) {
      throw new IllegalArgumentException("the text is cut off", cut);
    }
  }

  private Map<String, Object> object() {
    Map<String, Object> object = new LinkedHashMap<>();
    expect('{');
    while (next() != '}') {
      if (!object.isEmpty()) expect(',');
      String name = string();
      expect(':');
      object.put(name, value());
    }
    expect('}');
    return object;
  }

  private Object value() {
    return switch (next()) {
      case '{' -> object();
      case '"' -> string();
      default -> number();
    };
  }

  private String string() {
    expect('"');
    StringBuilder read = new StringBuilder();
    while (text.charAt(at) != '"') {
      char c = text.charAt(at++);
      read.append(c == '\\' ? escaped() : c);
    }
    at++;
    return read.toString();
  }

  private char escaped() {
    char c = text.charAt(at++);
    if (c != 'u') return c;
    at += 4;
    return (char) Integer.parseInt(text.substring(at - 4, at), 16);
  }

  private Long number() {
    int from = at;
    while (Character.isDigit(text.charAt(at)) || text.charAt(at) == '-') at++;
    return Long.valueOf(text.substring(from, at));
  }

  private char next() {
    while (Character.isWhitespace(text.charAt(at))) at++;
    return text.charAt(at);
  }

  private void expect(char wanted) {
    if (next() != wanted) throw new IllegalArgumentException("not " + wanted + " at " + at);
    at++;
  }
}

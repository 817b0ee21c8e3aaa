package metaserver.domain.text;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;

/** Writes maps, lists, texts, numbers and booleans as JSON (RFC 8259). A NUL, which stores refuse, is left out. */
final class JsonText {
  private JsonText() {}

  /** @throws IllegalArgumentException for anything else */
  static String of(Object value) {
    return switch (value) {
      case Map<?, ?> map -> map.entrySet().stream()
          .map(entry -> quoted(entry.getKey().toString()) + ":" + of(entry.getValue()))
          .collect(Collectors.joining(",", "{", "}"));
      case Collection<?> all -> all.stream().map(JsonText::of).collect(Collectors.joining(",", "[", "]"));
      case String text -> quoted(text);
      case Integer number -> number.toString();
      case Long number -> number.toString();
      case Boolean flag -> flag.toString();
      default -> throw new IllegalArgumentException(value.getClass().getSimpleName() + " is no fact");
    };
  }

  private static String quoted(String text) {
    StringBuilder quoted = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') quoted.append('\\').append(c);
      else if (Character.isISOControl(c)) quoted.append(c == 0 ? "" : "\\u%04x".formatted((int) c));
      else quoted.append(c);
    }
    return quoted.append('"').toString();
  }
}

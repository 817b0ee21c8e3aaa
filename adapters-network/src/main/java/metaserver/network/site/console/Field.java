package metaserver.network.site.console;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import metaserver.network.site.shown.Choice;

/**
 * Something to fill in.
 *
 * @param type of the input element, or {@code textarea} or {@code select}
 * @param value what stands in it at first
 * @param choices of a select
 * @param most how many characters it takes
 */
public record Field(String name, String label, String type, String value, List<Choice> choices, int most, boolean needed) {
  private static final int MOST = 200;

  static Field text(String name, String label, Map<String, String> said) {
    return new Field(name, label, "text", said.getOrDefault(name, ""), List.of(), MOST, false);
  }

  static Field words(String name, String label, Map<String, String> said, int most) {
    return new Field(name, label, "textarea", said.getOrDefault(name, ""), List.of(), most, false);
  }

  static Field number(String name, String label, Map<String, String> said) {
    return new Field(name, label, "number", said.getOrDefault(name, ""), List.of(), MOST, false);
  }

  /** By UTC. */
  static Field moment(String name, String label, Map<String, String> said) {
    return new Field(name, label, "datetime-local", said.getOrDefault(name, ""), List.of(), MOST, false);
  }

  static Field day(String name, String label, Map<String, String> said) {
    return new Field(name, label, "date", said.getOrDefault(name, ""), List.of(), MOST, false);
  }

  static Field tick(String name, String label, Map<String, String> said) {
    return new Field(name, label, "checkbox", said.containsKey(name) ? "on" : "", List.of(), MOST, false);
  }

  static Field hidden(String name, String value) {
    return new Field(name, "", "hidden", value, List.of(), value.length(), false);
  }

  /** One of the constants of an enum, in small letters; none at first if the empty one is offered. */
  static Field oneOf(String name, String label, Enum<?>[] all, String orElse, Map<String, String> said) {
    String chosen = said.getOrDefault(name, orElse);
    return choice(name, label, Arrays.stream(all).map(Field::word).map(word -> new Choice(word, word, word.equals(chosen))).toList());
  }

  static Field choice(String name, String label, List<Choice> choices) {
    return new Field(name, label, "select", "", choices, MOST, false);
  }

  /** The same, and a browser sends the form only if it is filled in. */
  Field must() {
    return new Field(name, label, type, value, choices, most, true);
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}

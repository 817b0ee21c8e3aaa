package metaserver.bootstrap.settings;

import java.util.Optional;
import java.util.function.Function;

/**
 * How a setting is written.
 *
 * @param label the short form for a help text, such as {@code PORT}
 * @param allowed the form in words, to stand behind "is not"
 * @param reader empty for a text that does not have the form
 */
public record Form<T>(String label, String allowed, Function<String, Optional<T>> reader) {
  /** A form that blanks around the value do not belong to. */
  static <T> Form<T> of(String label, String allowed, Function<String, Optional<T>> reader) {
    return new Form<>(label, allowed, text -> reader.apply(text.strip()));
  }

  Optional<T> read(String text) {
    return reader.apply(text);
  }

  /** The same, or a word that stands for no value. */
  Form<Optional<T>> or(String word) {
    return new Form<>(label + "|" + word, allowed + ", or " + word, text -> optional(text, text.strip().equals(word)));
  }

  /** The same, or nothing. */
  Form<Optional<T>> orEmpty() {
    return new Form<>(label, allowed + ", or empty", text -> optional(text, text.isEmpty()));
  }

  private Optional<Optional<T>> optional(String text, boolean none) {
    if (none) return Optional.of(Optional.empty());
    Optional<T> value = reader.apply(text);
    return value.isPresent() ? Optional.of(value) : Optional.empty();
  }
}

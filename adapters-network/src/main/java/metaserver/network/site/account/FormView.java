package metaserver.network.site.account;

import java.util.List;
import java.util.Optional;
import metaserver.network.site.Asked;

/**
 * A page that is a form and little else.
 *
 * @param lines what is said before it
 * @param complaint what was wrong with it
 * @param action where it is sent
 */
public record FormView(
    String title, List<String> lines, Optional<String> complaint, String action, List<Field> fields, String button) {
  public FormView {
    lines = List.copyOf(lines);
    fields = List.copyOf(fields);
  }

  static FormView of(String title, String action, String button, List<String> lines, Field... fields) {
    return new FormView(title, lines, Optional.empty(), action, List.of(fields), button);
  }

  /** The same as somebody filled it in, but for what is secret, and what is wrong with it. */
  FormView again(Asked asked, String wrong) {
    return new FormView(
        title, lines, Optional.of(wrong), action, fields.stream().map(field -> field.filledIn(asked)).toList(), button);
  }

  /**
   * A line to fill in.
   *
   * @param type as HTML has it: text, email or password
   * @param autocomplete what a browser may put in, as HTML calls it
   * @param needed whether it must not be left open
   */
  public record Field(
      String name, String label, String type, String autocomplete, int longest, boolean needed, String value) {
    static Field text(String name, String label, String autocomplete, int longest) {
      return new Field(name, label, "text", autocomplete, longest, true, "");
    }

    static Field address(boolean needed) {
      return new Field(
          "address", needed ? "Mail address" : "Mail address (may be left open)", "email", "email", 254, needed, "");
    }

    static Field password() {
      return new Field("password", "Your password", "password", "current-password", 200, true, "");
    }

    static Field newPassword(String label) {
      return new Field("new", label, "password", "new-password", 200, true, "");
    }

    Field optional() {
      return new Field(name, label, type, autocomplete, longest, false, value);
    }

    private Field filledIn(Asked asked) {
      return type.equals("password") || autocomplete.equals("one-time-code") ? this
          : new Field(name, label, type, autocomplete, longest, needed, asked.field(name).orElse(""));
    }
  }
}

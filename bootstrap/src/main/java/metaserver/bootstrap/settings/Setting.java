package metaserver.bootstrap.settings;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The declaration of one setting; everything that is said of it elsewhere comes from here.
 *
 * @param name its name in a settings file, such as {@code login.port}
 * @param byDefault the text that stands when nobody sets it
 * @param meaning one line
 * @param secret never shown and never on the command line
 */
public record Setting<T>(String name, Form<T> form, String byDefault, String meaning, boolean secret) {
  /** The names that were given before there was a rule for names, and those that go with them. */
  private static final Set<String> BARE = Set.of("db.host", "db.port", "db.user", "db.password", "db.name", "db.pooler",
      "db.direct.host", "db.direct.port");

  public Setting {
    if (form.read(byDefault).isEmpty()) {
      throw new IllegalArgumentException(name + ": its default '" + byDefault + "' is not " + form.allowed());
    }
  }

  static <T> Setting<T> of(String name, Form<T> form, String byDefault, String meaning) {
    return new Setting<>(name, form, byDefault, meaning, false);
  }

  static <T> Setting<Optional<T>> ofSecret(String name, Form<T> form, String meaning) {
    return new Setting<>(name, form.orEmpty(), "", meaning, true);
  }

  /** The environment variable that sets it. */
  public String environment() {
    String words = name.replace('.', '_').toUpperCase(Locale.ROOT);
    return BARE.contains(name) ? words : "METASERVER_" + words;
  }

  /** The option that sets it, for those that are no secret. */
  public String option() {
    return "--" + name.replace('.', '-');
  }
}

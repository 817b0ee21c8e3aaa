package metaserver.bootstrap.settings;

import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

/** A name that no setting has. */
record UnknownSetting(String name, String text, String place) {
  /** A misspelt secret is a secret all the same. */
  private static final Pattern SECRET = Pattern.compile("(?i)pas|pw|secret|key|token|cred");

  /** The line that says so, with the setting that was probably meant. */
  String complaint(Function<Setting<?>, String> called) {
    String value = SECRET.matcher(name).find() ? "" : " = " + OneLine.quoted(text);
    return name + value + " (" + place + ") is no setting; " + meant(called);
  }

  private String meant(Function<Setting<?>, String> called) {
    return Settings.declared()
        .filter(setting -> bare(setting.name()).equals(bare(name)))
        .findFirst()
        .map(setting -> "write " + called.apply(setting))
        .orElse("\"metaserver serve --help\" lists those there are");
  }

  private static String bare(String name) {
    return name.toLowerCase(Locale.ROOT).replaceFirst("^metaserver[._-]", "").replaceAll("[._-]", "");
  }
}

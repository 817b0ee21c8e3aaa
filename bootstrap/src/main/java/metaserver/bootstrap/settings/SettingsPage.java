package metaserver.bootstrap.settings;

import java.util.stream.Collectors;

/** The page that lists every setting, in Markdown. */
public final class SettingsPage {
  private static final String HEAD = """
      # Settings

      This page is generated from the declarations in the code; a test fails when the two differ.

      A setting is given in one of four places. The first in this list that has it wins:

      1. an option of the command line, such as `--login-port 6321`,
      2. the environment, such as `METASERVER_LOGIN_PORT=6321`,
      3. a settings file, such as a line `login.port = 6321`: the file named by `--settings FILE`, else
         `metaserver.properties` in the working directory if it exists. It is a Java properties file in UTF-8:
         `#` begins a comment, a backslash is written twice.
      4. the default.

      A secret has no option, since other users of the machine can read a command line. Relative paths count from the
      working directory. Times are written `500ms`, `10s`, `5m`, `12h` or `7d`, sizes `512KiB`, `19MiB` or `1GiB`.

      A setting that does not exist or does not have its form stops the start with exit code 78 and a line for each,
      which names the setting, where it was given and the form that is allowed. Variables of the environment that
      begin with `METASERVER_` or `DB_` count as settings, except `METASERVER_JAVA_HOME`, `METASERVER_JAVA_OPTS`,
      `METASERVER_AOT`, `METASERVER_AOT_DELAY` and `METASERVER_CACHE`, which the launcher reads.
      """;

  private static final String USERS_FILE = """

      ## The users file of the memory database

      With `--database memory` nothing outlives the server, and accounts come from the file that `users.file` names:
      UTF-8, one account a line, `name:hash` or `name:hash:admin`. The hash is the PHC string of Argon2id (bcrypt is
      read, too). Blank lines and lines that begin with `#` are skipped. `metaserver user hash NAME` asks for a password
      and prints such a line, `metaserver user hash NAME --admin` that of an administrator.
      """;

  private SettingsPage() {}

  /** The whole page. */
  public static String markdown() {
    return Settings.groups().stream().map(SettingsPage::section).collect(Collectors.joining("", HEAD, USERS_FILE));
  }

  private static String section(SettingGroup group) {
    String rows = group.settings().stream().map(SettingsPage::row).collect(Collectors.joining());
    return "\n## " + group.heading() + "\n\n"
        + "| Property, environment, option | Default | Allowed | Meaning |\n"
        + "|---|---|---|---|\n"
        + rows;
  }

  private static String row(Setting<?> setting) {
    return "| `" + setting.name() + "`<br>`" + setting.environment() + "`<br>" + option(setting)
        + " | " + (setting.byDefault().isEmpty() ? "(empty)" : "`" + setting.byDefault() + "`")
        + " | " + cell(setting.form().allowed())
        + " | " + cell(setting.meaning())
        + " |\n";
  }

  private static String option(Setting<?> setting) {
    return setting.secret() ? "no option" : "`" + setting.option() + "`";
  }

  private static String cell(String text) {
    return text.replace("|", "\\|");
  }
}

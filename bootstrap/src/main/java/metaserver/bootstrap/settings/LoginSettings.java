package metaserver.bootstrap.settings;

import java.time.Duration;
import java.util.List;

/**
 * Who gets in, and for how long.
 *
 * @param guests whether a player without an account gets in
 * @param mythVersion the oldest version of Myth that gets in
 * @param mythBuild the oldest build of it
 * @param accountPasswords whether the password of an account is good in a game client
 * @param tokenLifetime how long a login lasts from the login on, until its player enters a room
 * @param tokenGrace how long it lasts after the last room was left
 * @param byToken whether Aleph One logs in by a token that it gets from the site
 * @param messageOfTheDay lines shown to everybody who enters a room
 */
public record LoginSettings(
    boolean guests,
    int mythVersion,
    int mythBuild,
    boolean accountPasswords,
    Duration tokenLifetime,
    Duration tokenGrace,
    boolean byToken,
    List<String> messageOfTheDay) {

  public LoginSettings {
    messageOfTheDay = List.copyOf(messageOfTheDay);
  }

  private static final Setting<Boolean> GUESTS =
      Setting.of("guests", Forms.SWITCH, "on", "Whether players without an account get in.");
  private static final Setting<Integer> VERSION =
      Setting.of("myth.version.min", Forms.number(0, 65535), "2180", "The oldest version of Myth that gets in.");
  private static final Setting<Integer> BUILD =
      Setting.of("myth.build.min", Forms.number(0, 65535), "427", "The oldest build of Myth that gets in.");
  private static final Setting<Boolean> ACCOUNT_PASSWORD =
      Setting.of("login.account.password", Forms.SWITCH, "on", "Whether the password of an account is good in a game "
          + "client. off: nothing but game passwords is, which are made on the site.");
  private static final Setting<Duration> TOKEN_LIFETIME =
      Setting.of("token.lifetime", Forms.time(Duration.ofMinutes(1), Duration.ofDays(365)), "12h", "How long a login "
          + "lasts. It never ends while its player is in a room.");
  private static final Setting<Duration> TOKEN_GRACE =
      Setting.of("token.grace", Forms.time(Duration.ofSeconds(1), Duration.ofDays(365)), "10m", "How long a login "
          + "still lasts after its player left the last room.");
  private static final Setting<Boolean> BY_TOKEN =
      Setting.of("aleph.https.login", Forms.SWITCH, "off", "Whether Aleph One is told to send its password to the site "
          + "by HTTPS. The clients that there are send it to a host that is built in: on is for players whose client "
          + "or name server knows this one.");
  private static final Setting<List<String>> MOTD =
      Setting.of("motd", Forms.LINES, "", "The message of the day, shown to everybody who enters a room.");

  static final SettingGroup GROUP =
      SettingGroup.of("Logins", GUESTS, VERSION, BUILD, ACCOUNT_PASSWORD, TOKEN_LIFETIME, TOKEN_GRACE, BY_TOKEN, MOTD);

  static LoginSettings from(Values values) {
    return new LoginSettings(
        values.of(GUESTS),
        values.of(VERSION),
        values.of(BUILD),
        values.of(ACCOUNT_PASSWORD),
        values.of(TOKEN_LIFETIME),
        values.of(TOKEN_GRACE),
        values.of(BY_TOKEN),
        values.of(MOTD));
  }
}

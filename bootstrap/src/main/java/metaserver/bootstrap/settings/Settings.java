package metaserver.bootstrap.settings;

import java.util.List;
import java.util.stream.Stream;
import metaserver.application.flood.FloodLimits;

/** Everything that an operator set, with the defaults of the rest; checked. */
public record Settings(
    OperationSettings operation,
    DatabaseSettings database,
    ListenerSettings listeners,
    ConnectionSettings connections,
    LoginSettings logins,
    FailedLoginSettings failedLogins,
    PasswordSettings passwords,
    ChatSettings chat,
    RecordSettings records,
    FloodLimits flood,
    GameSettings games,
    SettlementSettings settlement,
    RatingSettings ratings,
    RankingSettings ranking,
    BackupSettings backups,
    HousekeepingSettings housekeeping,
    SiteSettings site,
    AccountSettings accounts,
    MailSettings mail,
    MonitoringSettings monitoring,
    LogSettings log,
    List<SettingShown> shown) {

  private static final List<SettingGroup> GROUPS = List.of(
      OperationSettings.GROUP,
      ListenerSettings.GROUP,
      DatabaseDeclarations.GROUP,
      BackupSettings.GROUP,
      LoginSettings.GROUP,
      FailedLoginSettings.GROUP,
      PasswordSettings.GROUP,
      ChatSettings.GROUP,
      RecordSettings.GROUP,
      FloodSettings.GROUP,
      GameSettings.GROUP,
      SettlementSettings.GROUP,
      RatingSettings.GROUP,
      RankingSettings.GROUP,
      SiteSettings.GROUP,
      AccountSettings.GROUP,
      MailSettings.GROUP,
      ConnectionSettings.GROUP,
      HousekeepingSettings.GROUP,
      MonitoringSettings.GROUP,
      LogSettings.GROUP);

  /** All declarations, in the order in which help and documentation show them. */
  public static List<SettingGroup> groups() {
    return GROUPS;
  }

  /** The declarations that matter to a command that only changes what is stored. */
  public static List<SettingGroup> groupsOfStore() {
    return List.of(OperationSettings.GROUP, DatabaseDeclarations.GROUP, PasswordSettings.GROUP);
  }

  /** The declarations that matter to a command that works with ratings. */
  public static List<SettingGroup> groupsOfRatings() {
    return List.of(OperationSettings.GROUP, DatabaseDeclarations.GROUP, RatingSettings.GROUP);
  }

  /** The declarations that matter to a command that ranks players. */
  public static List<SettingGroup> groupsOfRanking() {
    return List.of(OperationSettings.GROUP, DatabaseDeclarations.GROUP, RankingSettings.GROUP);
  }

  /** The declarations that matter to backups and the ways back from them. */
  public static List<SettingGroup> groupsOfBackups() {
    return List.of(OperationSettings.GROUP, DatabaseDeclarations.GROUP, BackupSettings.GROUP);
  }

  /** The declarations that matter to a command that forgets what is kept for long enough. */
  public static List<SettingGroup> groupsOfHousekeeping() {
    return List.of(
        OperationSettings.GROUP, DatabaseDeclarations.GROUP, HousekeepingSettings.GROUP, RecordSettings.GROUP);
  }

  static Stream<Setting<?>> declared() {
    return GROUPS.stream().flatMap(group -> group.settings().stream());
  }

  /** What is wrong with settings that each have the right form. */
  static List<String> complaints(Values values) {
    return Stream.of(ListenerSettings.complaints(values), DatabaseDeclarations.complaints(values),
            BackupSettings.complaints(values), SiteSettings.complaints(values), MailSettings.complaints(values))
        .flatMap(List::stream)
        .toList();
  }

  static Settings from(Values values) {
    return new Settings(
        OperationSettings.from(values),
        DatabaseSettings.from(values),
        ListenerSettings.from(values),
        ConnectionSettings.from(values),
        LoginSettings.from(values),
        FailedLoginSettings.from(values),
        PasswordSettings.from(values),
        ChatSettings.from(values),
        RecordSettings.from(values),
        FloodSettings.from(values),
        GameSettings.from(values),
        SettlementSettings.from(values),
        RatingSettings.from(values),
        RankingSettings.from(values),
        BackupSettings.from(values, OperationSettings.from(values).data()),
        HousekeepingSettings.from(values),
        SiteSettings.from(values),
        AccountSettings.from(values),
        MailSettings.from(values),
        MonitoringSettings.from(values),
        LogSettings.from(values),
        values.shown(GROUPS));
  }
}

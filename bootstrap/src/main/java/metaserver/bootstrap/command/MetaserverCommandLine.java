package metaserver.bootstrap.command;

import java.util.stream.Stream;
import metaserver.bootstrap.settings.SettingsReader;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** All commands, ready to be named. */
public final class MetaserverCommandLine {
  private MetaserverCommandLine() {}

  /** Builds it; {@code execute} returns the exit code. */
  public static CommandLine of(Metaserver metaserver, SettingsReader reader, Passwords passwords) {
    Store store = new Store(metaserver.open());
    CommandLine root = new CommandLine(new RootCommand())
        .addSubcommand(new ServeCommand(metaserver.serve()))
        .addSubcommand(new MigrateCommand(metaserver))
        .addSubcommand(user(store, metaserver, passwords))
        .addSubcommand(room(store))
        .addSubcommand(ban(store))
        .addSubcommand(announce(store))
        .addSubcommand(ratings(store))
        .addSubcommand(audit(store))
        .addSubcommand(new CommandLine(new ChatlogCommand()).addSubcommand(new ChatlogSearchCommand(store)))
        .addSubcommand(report(store))
        .addSubcommand(note(store))
        .addSubcommand(new BackupCommand(metaserver.safekeeping()))
        .addSubcommand(new RestoreCommand(metaserver.safekeeping()))
        .addSubcommand(pitr(metaserver.safekeeping()))
        .addSubcommand(db(metaserver.safekeeping(), metaserver.upkeep()))
        .addSubcommand(new HousekeepingCommand(store))
        .addSubcommand(new DoctorCommand(metaserver.upkeep().doctor()))
        .addSubcommand(new DrainCommand(metaserver.upkeep().drain()))
        .addSubcommand(bench())
        .addSubcommand(new VersionCommand());
    SettingOptions options = new SettingOptions(reader);
    prepare(root, options);
    return root
        .setExpandAtFiles(false)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setUsageHelpAutoWidth(true)
        .setExecutionStrategy(new Execution(options))
        .setParameterExceptionHandler(Failures::tellUsage);
  }

  /** What the words of a command line mean: without a command, the server is served. */
  public static String[] completed(String... arguments) {
    boolean root = arguments.length > 0
        && (!arguments[0].startsWith("-") || arguments[0].equals("--help") || arguments[0].equals("-h"));
    return root ? arguments : Stream.concat(Stream.of("serve"), Stream.of(arguments)).toArray(String[]::new);
  }

  private static CommandLine user(Store store, Metaserver metaserver, Passwords passwords) {
    return new CommandLine(new UserCommand())
        .addSubcommand(new UserAddCommand(store, passwords))
        .addSubcommand(new UserPasswordCommand(store, passwords))
        .addSubcommand(new UserDisableCommand(store))
        .addSubcommand(new UserEnableCommand(store))
        .addSubcommand(new UserVerifyCommand(store))
        .addSubcommand(new UserCodesOffCommand(store))
        .addSubcommand(new UserListCommand(store))
        .addSubcommand(new UserRoleCommand(store))
        .addSubcommand(new UserExportCommand(store))
        .addSubcommand(new UserEraseCommand(store))
        .addSubcommand(new UserHashCommand(metaserver.hasher(), passwords));
  }

  private static CommandLine room(Store store) {
    return new CommandLine(new RoomCommand())
        .addSubcommand(new RoomListCommand(store))
        .addSubcommand(new RoomAddCommand(store))
        .addSubcommand(new RoomEditCommand(store))
        .addSubcommand(new RoomCloseCommand(store));
  }

  private static CommandLine ban(Store store) {
    return new CommandLine(new BanCommand())
        .addSubcommand(new BanListCommand(store))
        .addSubcommand(new BanShowCommand(store))
        .addSubcommand(new BanAddCommand(store))
        .addSubcommand(new BanLiftCommand(store));
  }

  private static CommandLine announce(Store store) {
    return new CommandLine(new AnnounceCommand())
        .addSubcommand(new AnnounceListCommand(store))
        .addSubcommand(new AnnounceAddCommand(store))
        .addSubcommand(new AnnounceEndCommand(store));
  }

  private static CommandLine ratings(Store store) {
    return new CommandLine(new RatingsCommand())
        .addSubcommand(new RatingsLadderCommand(store))
        .addSubcommand(new RatingsPlayerCommand(store))
        .addSubcommand(new RatingsCompareCommand(store))
        .addSubcommand(new RatingsPassCommand(store))
        .addSubcommand(new RatingsReplayCommand(store))
        .addSubcommand(new RatingsVoidCommand(store))
        .addSubcommand(new RatingsRecomputeCommand(store));
  }

  private static CommandLine audit(Store store) {
    return new CommandLine(new AuditCommand())
        .addSubcommand(new AuditListCommand(store))
        .addSubcommand(new AuditVerifyCommand(store));
  }

  private static CommandLine report(Store store) {
    return new CommandLine(new ReportCommand())
        .addSubcommand(new ReportListCommand(store))
        .addSubcommand(new ReportShowCommand(store))
        .addSubcommand(new ReportCloseCommand(store));
  }

  private static CommandLine note(Store store) {
    return new CommandLine(new NoteCommand())
        .addSubcommand(new NoteAddCommand(store))
        .addSubcommand(new NoteListCommand(store));
  }

  private static CommandLine pitr(Safekeeping safekeeping) {
    return new CommandLine(new PitrCommand())
        .addSubcommand(new PitrRestoreCommand(safekeeping))
        .addSubcommand(new PitrDrillCommand(safekeeping));
  }

  private static CommandLine db(Safekeeping safekeeping, Upkeep upkeep) {
    return new CommandLine(new DbCommand())
        .addSubcommand(new DbStatsCommand(upkeep.databaseStats()))
        .addSubcommand(new DbUpgradeCommand(safekeeping))
        .addSubcommand(new DbCopyCommand(safekeeping));
  }

  private static CommandLine bench() {
    return new CommandLine(new BenchCommand())
        .addSubcommand(new BenchLoginCommand())
        .addSubcommand(new BenchIdleCommand())
        .addSubcommand(new BenchChatCommand())
        .addSubcommand(new BenchGamesCommand());
  }

  private static void prepare(CommandLine command, SettingOptions options) {
    CommandSpec spec = command.getCommandSpec();
    spec.addOption(HelpOption.make());
    spec.usageMessage().abbreviateSynopsis(true);
    if (spec.userObject() instanceof Action action) options.addTo(spec, action.settings());
    command.getSubcommands().values().forEach(each -> prepare(each, options));
  }
}

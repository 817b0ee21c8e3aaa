package metaserver.bootstrap.command;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import metaserver.bootstrap.settings.Setting;
import metaserver.bootstrap.settings.SettingGroup;
import metaserver.bootstrap.settings.Settings;
import metaserver.bootstrap.settings.SettingsReader;
import metaserver.bootstrap.settings.SettingsReading;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** The settings as options of a command. */
final class SettingOptions {
  private static final String FILE = "--settings";

  private final SettingsReader reader;

  SettingOptions(SettingsReader reader) {
    this.reader = reader;
  }

  /** Gives a command an option for each setting of the groups, under the groups' headings. */
  void addTo(CommandSpec command, List<SettingGroup> groups) {
    command.addOption(OptionSpec.builder(FILE).type(Path.class).arity("1").paramLabel("FILE")
        .description("A settings file; else metaserver.properties in the working directory, if it exists.").build());
    for (SettingGroup group : groups) {
      ArgGroupSpec.Builder heading = ArgGroupSpec.builder()
          .heading("%n" + group.heading() + ":%n").exclusive(false).validate(false).multiplicity("0..1")
          .order(groups.indexOf(group));
      group.settings().forEach(setting -> heading.addArg(setting.secret() ? refused(setting) : option(setting)));
      command.addArgGroup(heading.build());
    }
  }

  /** Reads the settings with the options that were given. */
  Settings read(ParseResult given) {
    refuseSecrets(given);
    return switch (reader.read(values(given), file(given))) {
      case SettingsReading.Complete complete -> complete.settings();
      case SettingsReading.Refused refused -> throw new CommandFailure(ExitCode.CONFIGURATION, refused.complaints());
    };
  }

  private static OptionSpec option(Setting<?> setting) {
    String byDefault = setting.byDefault().isEmpty() ? "" : " Default: " + setting.byDefault() + ".";
    return OptionSpec.builder(setting.option()).type(String.class).arity("1").paramLabel(setting.form().label())
        .description((setting.meaning() + byDefault).replace("%", "%%")).build();
  }

  /** Known, so that it is refused by a line of its own and its value never shows in a complaint of the parser. */
  private static OptionSpec refused(Setting<?> setting) {
    return OptionSpec.builder(setting.option()).type(String.class).arity("0..1").hidden(true).build();
  }

  private static void refuseSecrets(ParseResult given) {
    declared().filter(Setting::secret).filter(setting -> given.hasMatchedOption(setting.option())).forEach(setting -> {
      throw new CommandFailure(ExitCode.USAGE, setting.option() + " is refused, since all users of a machine can read "
          + "a command line: set " + setting.environment() + ", or " + setting.name() + " in a settings file");
    });
  }

  private static Map<String, String> values(ParseResult given) {
    return declared()
        .filter(setting -> given.hasMatchedOption(setting.option()))
        .collect(Collectors.toMap(Setting::name, setting -> given.matchedOptionValue(setting.option(), "")));
  }

  private static Optional<Path> file(ParseResult given) {
    return Optional.ofNullable(given.matchedOptionValue(FILE, null));
  }

  private static Stream<Setting<?>> declared() {
    return Settings.groups().stream().flatMap(group -> group.settings().stream());
  }
}

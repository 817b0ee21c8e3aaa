package metaserver.bootstrap.command;

import picocli.CommandLine.Model.OptionSpec;

/** The option that every command has. */
final class HelpOption {
  private HelpOption() {}

  static OptionSpec make() {
    return OptionSpec.builder("-h", "--help").usageHelp(true).type(boolean.class)
        .description("Show what this command does and takes.").build();
  }
}

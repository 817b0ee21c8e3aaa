package metaserver.bootstrap.command;

import java.util.concurrent.Callable;
import metaserver.bootstrap.settings.Settings;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** Runs the command that a command line names. */
final class Execution implements IExecutionStrategy {
  private final SettingOptions options;

  Execution(SettingOptions options) {
    this.options = options;
  }

  @Override
  public int execute(ParseResult all) {
    if (CommandLine.printHelpIfRequested(all)) return ExitCode.OK;
    ParseResult given = last(all);
    CommandLine command = given.commandSpec().commandLine();
    Object named = command.getCommandSpec().userObject();
    if (named instanceof Action action) return act(action, command, given);
    if (named instanceof Callable<?> plain) return print(plain, command);
    throw new ParameterException(command, "a command is missing");
  }

  private int act(Action action, CommandLine command, ParseResult given) {
    boolean debugging = false;
    try {
      Settings settings = options.read(given);
      debugging = Failures.debugging(settings);
      Logging.set(action.logged(settings.operation().logLevel()));
      return action.run(settings, command.getOut());
    } catch (RuntimeException failure) {
      return Failures.tell(failure, debugging, command.getErr());
    } finally {
      command.getOut().flush();
    }
  }

  private static int print(Callable<?> plain, CommandLine command) {
    try {
      command.getOut().println(plain.call());
      return ExitCode.OK;
    } catch (Exception failure) {
      return Failures.tell(failure, false, command.getErr());
    } finally {
      command.getOut().flush();
    }
  }

  private static ParseResult last(ParseResult all) {
    return all.asCommandLineList().getLast().getParseResult();
  }
}

package metaserver.bootstrap.command;

import java.io.PrintWriter;
import metaserver.bootstrap.settings.LogLevel;
import metaserver.bootstrap.settings.Settings;
import metaserver.domain.store.StoreUnavailable;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What goes to standard error: a line for each thing that is wrong, a stack trace only for who debugs. */
final class Failures {
  private Failures() {}

  static boolean debugging(Settings settings) {
    return settings.operation().logLevel().compareTo(LogLevel.DEBUG) <= 0;
  }

  /** Tells what ended a command and returns the exit code for it. */
  static int tell(Exception failure, boolean debugging, PrintWriter err) {
    lines(failure).lines().forEach(line -> err.println("metaserver: " + line));
    if (debugging) failure.printStackTrace(err);
    err.flush();
    return switch (failure) {
      case CommandFailure foreseen -> foreseen.exitCode();
      case StoreUnavailable away -> ExitCode.DATABASE;
      default -> ExitCode.ERROR;
    };
  }

  /** Tells what is wrong with a command line. Never its values: one may be a password that lost its way. */
  static int tellUsage(ParameterException failure, String[] arguments) {
    PrintWriter err = failure.getCommandLine().getErr();
    String command = failure.getCommandLine().getCommandSpec().qualifiedName();
    String what = failure instanceof UnmatchedArgumentException unmatched
        ? unknown(unmatched)
        : String.valueOf(failure.getMessage());
    err.println(command + ": " + oneLine(what) + " (\"" + command + " --help\" shows what there is)");
    err.flush();
    return ExitCode.USAGE;
  }

  private static String unknown(UnmatchedArgumentException unmatched) {
    String first = unmatched.getUnmatched().getFirst();
    return first.startsWith("-") ? "there is no option " + first.split("=", 2)[0] : "there is an argument too many";
  }

  private static String lines(Exception failure) {
    if (failure instanceof CommandFailure foreseen) return String.valueOf(foreseen.getMessage());
    String message = failure.getMessage();
    return oneLine(message == null || message.isBlank() ? failure.getClass().getSimpleName() : message);
  }

  private static String oneLine(String text) {
    return text.strip().replaceAll("\\s*\\R\\s*", " ").replaceAll("\\p{Cntrl}", "?");
  }
}

package metaserver.bootstrap.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import metaserver.network.bench.Account;

/** The accounts of a load, a line {@code name:password} for each; what a line holds is never told. */
final class BenchUsers {
  private BenchUsers() {}

  static List<Account> read(Path file) {
    try {
      List<String> lines = Files.readAllLines(file).stream().filter(line -> !line.isBlank()).toList();
      if (lines.isEmpty()) throw new CommandFailure(ExitCode.ERROR, file + ": no accounts in it");
      return lines.stream().map(line -> account(line, file)).toList();
    } catch (IOException e) {
      throw new CommandFailure(ExitCode.ERROR, file + ": cannot be read (" + e.getMessage() + ")");
    }
  }

  private static Account account(String line, Path file) {
    int colon = line.indexOf(':');
    if (colon < 1) throw new CommandFailure(ExitCode.ERROR, file + ": a line is not name:password");
    return Account.registered(line.substring(0, colon), line.substring(colon + 1));
  }
}

package metaserver.bootstrap.command;

import java.io.PrintWriter;
import metaserver.application.identity.AccountChange;
import metaserver.domain.identity.Username;

/** Tells an operator what became of a change of an account. */
final class AccountAnswer {
  private AccountAnswer() {}

  /**
   * Prints it and returns the exit code.
   *
   * @param state what the account is now, such as "is disabled"
   */
  static int tell(AccountChange change, Username name, String state, PrintWriter out) {
    switch (change) {
      case AccountChange.Changed changed ->
        out.println("user " + changed.user().username() + " " + state + ended(changed.sessionsEnded()));
      case AccountChange.Unchanged unchanged ->
        out.println("user " + unchanged.user().username() + " " + state + " already");
      case AccountChange.NoSuchUser unknown ->
        throw new CommandFailure(ExitCode.ERROR, "user '" + name + "': there is no such account");
      case AccountChange.PasswordRefused refused -> throw PasswordOptions.refusal(refused.use());
    }
    return ExitCode.OK;
  }

  private static String ended(int sessions) {
    return sessions == 0 ? "" : "; logins ended: " + sessions;
  }
}

package metaserver.bootstrap.command;

import java.io.PrintWriter;
import metaserver.application.identity.AccountChange;
import metaserver.domain.identity.User;
import metaserver.domain.identity.UserRepository;
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
      case AccountChange.NoSuchUser _ -> throw unknown(name);
      case AccountChange.PasswordRefused refused -> throw PasswordOptions.refusal(refused.use());
    }
    return ExitCode.OK;
  }

  /** The account of that name; if there is none, that is told. */
  static User known(UserRepository users, Username name) {
    return users.find(name.key()).orElseThrow(() -> unknown(name));
  }

  static CommandFailure unknown(Username name) {
    return new CommandFailure(ExitCode.ERROR, "user '" + name + "': there is no such account");
  }

  private static String ended(int sessions) {
    return sessions == 0 ? "" : "; logins ended: " + sessions;
  }
}

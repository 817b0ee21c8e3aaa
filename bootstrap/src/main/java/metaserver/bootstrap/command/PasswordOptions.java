package metaserver.bootstrap.command;

import metaserver.application.identity.PasswordUse;
import metaserver.domain.identity.Password;
import metaserver.domain.identity.Username;
import picocli.CommandLine.Option;

/** How a new password is given. */
final class PasswordOptions {
  @Option(names = "--password-stdin", description = "Read the password from the first line of standard input, UTF-8.")
  private boolean fromInput;

  @Option(names = "--allow-long-password", description = "Accept a password that the game clients cannot send: over "
      + "15 bytes, or with characters that MacRoman lacks. It is of use on web pages only.")
  private boolean webOnly;

  Password read(Passwords passwords, Username name) {
    return passwords.read(fromInput, name.text());
  }

  PasswordUse use() {
    return webOnly ? PasswordUse.WEB_ONLY : PasswordUse.GAME_CLIENTS;
  }

  static CommandFailure refusal(PasswordUse use) {
    return new CommandFailure(ExitCode.ERROR, switch (use) {
      case GAME_CLIENTS -> "the game clients cannot send this password: it takes 1 to 15 bytes of MacRoman "
          + "(--allow-long-password accepts it for web pages only)";
      case WEB_ONLY -> "the password is empty";
    });
  }
}

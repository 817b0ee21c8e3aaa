package metaserver.bootstrap.command;

import java.io.PrintWriter;
import java.util.function.Function;
import metaserver.application.identity.PasswordHasher;
import metaserver.bootstrap.identity.UserLine;
import metaserver.bootstrap.settings.Settings;
import metaserver.domain.identity.Password;
import metaserver.domain.identity.Roles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "hash", description = "Print a line for the file that users.file names, the accounts of the memory "
    + "database.")
final class UserHashCommand implements Action {
  private final Function<Settings, PasswordHasher> hasher;
  private final Passwords passwords;

  @Mixin private final NameArgument name = new NameArgument();
  @Mixin private final PasswordOptions password = new PasswordOptions();

  @Option(names = "--admin", description = "Make it an administrator's account.")
  private boolean admin;

  UserHashCommand(Function<Settings, PasswordHasher> hasher, Passwords passwords) {
    this.hasher = hasher;
    this.passwords = passwords;
  }

  @Override
  public int run(Settings settings, PrintWriter out) {
    if (name.key().isReserved()) {
      throw new CommandFailure(ExitCode.ERROR,
          "user '" + name.username() + "': the name is kept for guests or for erased accounts");
    }
    Password typed = password.read(passwords, name.username());
    if (!password.use().accepts(typed)) throw PasswordOptions.refusal(password.use());
    out.println(new UserLine(
        name.username(), hasher.apply(settings).hash(typed), admin ? Roles.ADMINISTRATOR : Roles.NONE).text());
    return ExitCode.OK;
  }
}

package metaserver.bootstrap.command;

import java.io.PrintWriter;
import metaserver.application.identity.RegisterUser;
import metaserver.bootstrap.settings.Settings;
import metaserver.domain.identity.Password;
import metaserver.domain.identity.Roles;
import metaserver.domain.identity.Username;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "add", description = "Open an account. The password is asked for twice.")
final class UserAddCommand implements Action {
  private final Store store;
  private final Passwords passwords;

  @Mixin private final NameArgument name = new NameArgument();
  @Mixin private final PasswordOptions password = new PasswordOptions();

  @Option(names = "--admin", description = "Make it an administrator's account.")
  private boolean admin;

  UserAddCommand(Store store, Passwords passwords) {
    this.store = store;
    this.passwords = passwords;
  }

  @Override
  public int run(Settings settings, PrintWriter out) {
    Store.refuseMemory(settings);
    Username username = name.username();
    Password typed = password.read(passwords, username);
    return store.work(settings, installation -> told(
        installation.registerUser().register(
            username, typed, password.use(), admin ? Roles.ADMINISTRATOR : Roles.NONE),
        username, out));
  }

  private static int told(RegisterUser.Outcome outcome, Username name, PrintWriter out) {
    switch (outcome) {
      case RegisterUser.Registered registered ->
        out.println("added user " + registered.user().username() + ", id " + registered.user().id());
      case RegisterUser.NameHeld held ->
        throw new CommandFailure(ExitCode.ERROR, "user '" + name + "': the name is taken, perhaps in another spelling");
      case RegisterUser.NameReserved reserved ->
        throw new CommandFailure(ExitCode.ERROR,
            "user '" + name + "': the name is kept for guests or for erased accounts");
      case RegisterUser.PasswordRefused refused -> throw PasswordOptions.refusal(refused.use());
    }
    return ExitCode.OK;
  }
}

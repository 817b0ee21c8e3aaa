package metaserver.bootstrap.command;

import java.io.PrintWriter;
import metaserver.bootstrap.settings.Settings;
import metaserver.domain.identity.Password;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "password", description = "Give an account another password; who is on line with it is thrown out.")
final class UserPasswordCommand implements Action {
  private final Store store;
  private final Passwords passwords;

  @Mixin private final NameArgument name = new NameArgument();
  @Mixin private final PasswordOptions password = new PasswordOptions();

  UserPasswordCommand(Store store, Passwords passwords) {
    this.store = store;
    this.passwords = passwords;
  }

  @Override
  public int run(Settings settings, PrintWriter out) {
    Store.refuseMemory(settings);
    Password typed = password.read(passwords, name.username());
    return store.work(settings, installation -> AccountAnswer.tell(
        installation.changePassword().change(name.key(), typed, password.use()),
        name.username(), "has the new password", out));
  }
}

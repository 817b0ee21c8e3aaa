package metaserver.bootstrap.command;

import java.io.PrintWriter;
import metaserver.application.privacy.EraseUser;
import metaserver.bootstrap.settings.Settings;
import metaserver.domain.identity.Username;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "erase", description = "Take a person out of the database: names, profile, password, sessions and "
    + "addresses. Games stay, under a name without a person; who is on line with the account is thrown out.")
final class UserEraseCommand implements Action {
  private final Store store;

  @Mixin private final NameArgument name = new NameArgument();
  @Mixin private final Confirmation confirmation = new Confirmation();

  UserEraseCommand(Store store) {
    this.store = store;
  }

  @Override
  public int run(Settings settings, PrintWriter out) {
    Store.refuseMemory(settings);
    confirmation.require("User '" + name.username() + "' is erased for good.");
    return store.work(settings, installation -> tell(installation.privacy().eraseUser().erase(name.key()), out));
  }

  private int tell(EraseUser.Outcome outcome, PrintWriter out) {
    switch (outcome) {
      case EraseUser.Erased(var id, int sessions) -> out.println("user " + name.username() + " is erased and called "
          + Username.ofErased(id) + " in games; sessions removed: " + sessions);
      case EraseUser.NoSuchUser _ -> throw AccountAnswer.unknown(name.username());
      case EraseUser.NumberHeld(var id) -> throw new CommandFailure(ExitCode.ERROR, "user '" + name.username()
          + "': another account is called " + Username.ofErased(id) + "; erase that one first");
    }
    return ExitCode.OK;
  }
}

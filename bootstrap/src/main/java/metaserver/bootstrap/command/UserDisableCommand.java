package metaserver.bootstrap.command;

import java.io.PrintWriter;
import metaserver.bootstrap.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "disable", description = "Shut an account out; who is on line with it is thrown out.")
final class UserDisableCommand implements Action {
  private final Store store;

  @Mixin private final NameArgument name = new NameArgument();

  UserDisableCommand(Store store) {
    this.store = store;
  }

  @Override
  public int run(Settings settings, PrintWriter out) {
    return store.work(settings, installation -> AccountAnswer.tell(
        installation.disableUser().disable(name.key()), name.username(), "is disabled", out));
  }
}

package metaserver.bootstrap.command;

import java.io.PrintWriter;
import metaserver.bootstrap.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "enable", description = "Let a disabled account in again.")
final class UserEnableCommand implements Action {
  private final Store store;

  @Mixin private final NameArgument name = new NameArgument();

  UserEnableCommand(Store store) {
    this.store = store;
  }

  @Override
  public int run(Settings settings, PrintWriter out) {
    return store.work(settings, installation -> AccountAnswer.tell(
        installation.enableUser().enable(name.key()), name.username(), "is enabled", out));
  }
}

package metaserver.bootstrap.command;

import java.io.PrintWriter;
import metaserver.application.account.DropCodes;
import metaserver.bootstrap.settings.Settings;
import metaserver.domain.audit.Party;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "codes-off",
    description = "Ask an account for no codes any more, since its owner lost the device that shows them.")
final class UserCodesOffCommand implements Action {
  private final Store store;

  @Mixin private final NameArgument name = new NameArgument();

  UserCodesOffCommand(Store store) {
    this.store = store;
  }

  @Override
  public int run(Settings settings, PrintWriter out) {
    return store.work(settings, installation -> {
      switch (installation.accounts().dropCodes().drop(name.key(), Party.OPERATOR)) {
        case DropCodes.Dropped(var user) -> out.println("user " + user.username() + " is asked for no codes");
        case DropCodes.HadNone(var user) -> out.println("user " + user.username() + " is asked for no codes already");
        case DropCodes.NoSuchUser _ -> throw AccountAnswer.unknown(name.username());
      }
      return ExitCode.OK;
    });
  }
}

package metaserver.bootstrap.command;

import java.io.PrintWriter;
import metaserver.application.account.VerifyAccount;
import metaserver.bootstrap.settings.Settings;
import metaserver.domain.audit.Party;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "verify", description = "Let in who registered on the site and waits for somebody to vouch for him.")
final class UserVerifyCommand implements Action {
  private final Store store;

  @Mixin private final NameArgument name = new NameArgument();

  UserVerifyCommand(Store store) {
    this.store = store;
  }

  @Override
  public int run(Settings settings, PrintWriter out) {
    return store.work(settings, installation -> {
      switch (installation.accounts().verify().verify(name.key(), Party.OPERATOR)) {
        case VerifyAccount.Verified(var user) -> out.println("user " + user.username() + " is verified");
        case VerifyAccount.NotWaiting(var user) -> out.println("user " + user.username() + " is verified already");
        case VerifyAccount.NoSuchUser _ -> throw AccountAnswer.unknown(name.username());
      }
      return ExitCode.OK;
    });
  }
}

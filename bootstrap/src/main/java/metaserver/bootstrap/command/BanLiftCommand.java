package metaserver.bootstrap.command;

import java.io.PrintWriter;
import metaserver.application.moderation.LiftBan;
import metaserver.bootstrap.settings.Settings;
import metaserver.domain.audit.Party;
import metaserver.domain.moderation.Ban;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "lift", description = "End a ban before its time.")
final class BanLiftCommand implements Action {
  private final Store store;

  @Mixin private final BanArgument ban = new BanArgument();

  BanLiftCommand(Store store) {
    this.store = store;
  }

  @Override
  public int run(Settings settings, PrintWriter out) {
    return store.work(settings, installation -> {
      switch (installation.bans().lift().lift(ban.id(), Party.OPERATOR)) {
        case LiftBan.Lifted(Ban lifted) ->
          out.println("ban " + lifted.id() + " of " + BanRow.who(lifted, installation.users()) + " is lifted");
        case LiftBan.OverAlready(Ban over) -> out.println("ban " + over.id() + " is over already");
        case LiftBan.NoSuchBan() -> throw ban.unknown();
      }
      return ExitCode.OK;
    });
  }
}

package metaserver.bootstrap.command;

import java.io.PrintWriter;
import metaserver.bootstrap.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "show", description = "Tell all about one ban.")
final class BanShowCommand implements Action {
  private final Store store;

  @Mixin private final BanArgument ban = new BanArgument();

  @Option(names = "--json", description = "Print JSON for a script.")
  private boolean json;

  BanShowCommand(Store store) {
    this.store = store;
  }

  @Override
  public int run(Settings settings, PrintWriter out) {
    return store.work(settings, installation -> {
      BanRow row = installation.bans().bans().find(ban.id())
          .map(found -> BanRow.of(found, installation.users(), installation.bans().clock().instant()))
          .orElseThrow(ban::unknown);
      out.println(json ? Json.of(row) : row.prose());
      return ExitCode.OK;
    });
  }
}

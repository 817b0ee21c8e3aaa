package metaserver.bootstrap.command;

import java.io.PrintWriter;
import java.net.InetAddress;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import metaserver.bootstrap.settings.Settings;
import metaserver.domain.identity.User;
import metaserver.domain.identity.Username;
import metaserver.domain.moderation.Ban;
import metaserver.domain.moderation.BanId;
import metaserver.domain.moderation.BanSearch;
import metaserver.domain.moderation.Network;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "list", description = "List the bans in force, the latest first.")
final class BanListCommand implements Action {
  private static final int PAGE = 1000;

  private final Store store;

  @Option(names = "--user", paramLabel = "NAME", converter = AccountName.class, description = "Bans of this account.")
  private Optional<Username> name = Optional.empty();

  @Option(names = "--address", paramLabel = "ADDRESS", converter = BanAddCommand.NetworkWord.class,
      description = "Bans of networks with this address.")
  private Optional<Network> address = Optional.empty();

  @Option(names = "--all", description = "Also those that are over or lifted.")
  private boolean all;

  @Option(names = "--json", description = "Print JSON for a script: one object a line.")
  private boolean json;

  BanListCommand(Store store) {
    this.store = store;
  }

  @Override
  public int run(Settings settings, PrintWriter out) {
    return store.work(settings, installation -> {
      Instant now = installation.bans().clock().instant();
      Optional<InetAddress> from = address.map(Network::first);
      BanSearch search = new BanSearch(
          name.map(each -> AccountAnswer.known(installation.users(), each)).map(User::id), from,
          all ? Optional.empty() : Optional.of(now));
      if (!json) out.println(BanRow.HEAD);
      print(installation, search, now, out);
      return ExitCode.OK;
    });
  }

  private void print(Installation installation, BanSearch search, Instant now, PrintWriter out) {
    Optional<BanId> last = Optional.empty();
    List<Ban> page;
    do {
      page = installation.bans().bans().list(search, last, PAGE);
      page.stream().map(ban -> BanRow.of(ban, installation.users(), now))
          .map(row -> json ? Json.of(row) : row.text()).forEach(out::println);
      if (!page.isEmpty()) last = Optional.of(page.getLast().id());
    } while (page.size() == PAGE);
  }
}

package metaserver.bootstrap.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import metaserver.bootstrap.settings.Settings;
import metaserver.domain.identity.NameKey;
import metaserver.domain.identity.User;
import metaserver.domain.identity.UserRepository;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "list", description = "List the accounts by name.")
final class UserListCommand implements Action {
  private static final int PAGE = 1000;

  private final Store store;

  @Option(names = "--json", description = "Print JSON for a script: one object a line.")
  private boolean json;

  UserListCommand(Store store) {
    this.store = store;
  }

  @Override
  public int run(Settings settings, PrintWriter out) {
    return store.work(settings, installation -> {
      if (!json) out.println(UserRow.HEAD);
      print(installation.users(), out);
      return ExitCode.OK;
    });
  }

  private void print(UserRepository users, PrintWriter out) {
    Optional<NameKey> last = Optional.empty();
    for (List<User> page = users.list(last, PAGE); !page.isEmpty(); page = users.list(last, PAGE)) {
      page.stream().map(UserRow::of).map(row -> json ? Json.of(row) : row.text()).forEach(out::println);
      last = Optional.of(page.getLast().username().key());
    }
  }
}

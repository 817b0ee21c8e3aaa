package metaserver.bootstrap.command;

import java.io.PrintWriter;
import metaserver.bootstrap.settings.Settings;
import metaserver.domain.identity.User;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "list", description = "List what staff wrote down of an account, the latest first.")
final class NoteListCommand implements Action {
  private final Store store;

  @Mixin private final NameArgument name = new NameArgument();

  @Option(names = "--json", description = "Print JSON for a script: one object a line.")
  private boolean json;

  NoteListCommand(Store store) {
    this.store = store;
  }

  @Override
  public int run(Settings settings, PrintWriter out) {
    return store.work(settings, installation -> {
      User user = AccountAnswer.known(installation.users(), name.username());
      installation.records().notes().of(user.id()).stream().map(NoteRow::of)
          .map(row -> json ? Json.of(row) : row.line()).forEach(out::println);
      return ExitCode.OK;
    });
  }
}

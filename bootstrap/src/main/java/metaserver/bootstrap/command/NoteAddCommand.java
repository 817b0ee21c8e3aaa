package metaserver.bootstrap.command;

import java.io.PrintWriter;
import metaserver.bootstrap.settings.Settings;
import metaserver.domain.complaints.Note;
import metaserver.domain.identity.User;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "add", description = "Write down something of an account, for staff only.")
final class NoteAddCommand implements Action {
  private final Store store;

  @Mixin private final NameArgument name = new NameArgument();

  @Parameters(index = "1", paramLabel = "TEXT", description = "What to write down.")
  private String text = "";

  @Mixin private final ByOption by = new ByOption();

  NoteAddCommand(Store store) {
    this.store = store;
  }

  @Override
  public int run(Settings settings, PrintWriter out) {
    if (text.isBlank() || text.length() > Note.MAX_TEXT) {
      throw new CommandFailure(ExitCode.USAGE, "a note has 1 to " + Note.MAX_TEXT + " characters");
    }
    return store.work(settings, installation -> {
      User user = AccountAnswer.known(installation.users(), name.username());
      installation.records().write().write(user, by.party(), text);
      out.println("noted of " + user.username());
      return ExitCode.OK;
    });
  }
}

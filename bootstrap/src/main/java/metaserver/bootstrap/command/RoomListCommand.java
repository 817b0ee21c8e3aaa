package metaserver.bootstrap.command;

import java.io.PrintWriter;
import metaserver.bootstrap.settings.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(name = "list", description = "List the rooms by id, closed ones too.")
final class RoomListCommand implements Action {
  private final Store store;

  @Option(names = "--json", description = "Print JSON for a script: one object a line.")
  private boolean json;

  RoomListCommand(Store store) {
    this.store = store;
  }

  @Override
  public int run(Settings settings, PrintWriter out) {
    return store.work(settings, installation -> {
      if (!json) out.println(RoomRow.HEAD);
      installation.rooms().all().stream()
          .map(RoomRow::of)
          .map(row -> json ? Json.of(row) : row.text())
          .forEach(out::println);
      return ExitCode.OK;
    });
  }
}

package metaserver.bootstrap.command;

import java.io.PrintWriter;
import java.util.Optional;
import metaserver.bootstrap.settings.Settings;
import metaserver.domain.audit.Party;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "add", description = "Add a room: open, unranked, for 32 players of both games, on the port above the "
    + "highest, unless the options say otherwise.")
final class RoomAddCommand implements Action {
  private final Store store;

  @Mixin private final RoomArgument room = new RoomArgument();
  @Mixin private final RoomOptions options = new RoomOptions();

  @Option(names = "--closed", description = "Add it closed.")
  private boolean closed;

  RoomAddCommand(Store store) {
    this.store = store;
  }

  @Override
  public int run(Settings settings, PrintWriter out) {
    return store.work(settings, installation -> RoomAnswer.tell(
        installation.addRoom().add(room.id(), options.edit(Optional.of(!closed)), Party.OPERATOR),
        room.id(), "added", out));
  }
}

package metaserver.bootstrap.command;

import java.io.PrintWriter;
import java.util.Optional;
import metaserver.bootstrap.settings.Settings;
import metaserver.domain.audit.Party;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(name = "edit", description = "Change a room; what no option names stays. A running server follows.")
final class RoomEditCommand implements Action {
  private final Store store;

  @Mixin private final RoomArgument room = new RoomArgument();
  @Mixin private final RoomOptions options = new RoomOptions();

  @Option(names = "--open", description = "Open it again.")
  private boolean open;

  RoomEditCommand(Store store) {
    this.store = store;
  }

  @Override
  public int run(Settings settings, PrintWriter out) {
    return store.work(settings, installation -> RoomAnswer.tell(
        installation.editRoom().edit(room.id(), options.edit(Optional.of(open).filter(Boolean::booleanValue)),
        Party.OPERATOR), room.id(), "changed", out));
  }
}

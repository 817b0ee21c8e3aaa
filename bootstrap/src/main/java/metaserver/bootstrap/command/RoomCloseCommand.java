package metaserver.bootstrap.command;

import java.io.PrintWriter;
import metaserver.application.lobby.RoomEdit;
import metaserver.bootstrap.settings.Settings;
import metaserver.domain.audit.Party;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "close", description = "Close a room; who is in it is told and thrown out. \"room edit ID --open\" "
    + "opens it again.")
final class RoomCloseCommand implements Action {
  private final Store store;

  @Mixin private final RoomArgument room = new RoomArgument();

  RoomCloseCommand(Store store) {
    this.store = store;
  }

  @Override
  public int run(Settings settings, PrintWriter out) {
    return store.work(settings, installation -> RoomAnswer.tell(
        installation.editRoom().edit(room.id(), RoomEdit.open(false), Party.OPERATOR), room.id(), "closed", out));
  }
}

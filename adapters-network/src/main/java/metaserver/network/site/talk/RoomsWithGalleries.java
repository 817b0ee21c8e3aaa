package metaserver.network.site.talk;

import java.time.InstantSource;
import java.util.concurrent.Executor;
import metaserver.application.lobby.Audience;
import metaserver.application.lobby.LiveRoom;
import metaserver.application.lobby.RoomStage;
import metaserver.application.lobby.WholeAudience;

/** Makes stages where browsers listen as well. */
public record RoomsWithGalleries(RoomStage.Builder games, Executor elsewhere, InstantSource clock)
    implements RoomStage.Builder {
  @Override
  public RoomStage build() {
    RoomStage stage = games.build();
    return new Stage(stage, new WholeAudience(stage.audience(), new Gallery(elsewhere, clock)));
  }

  private record Stage(RoomStage games, Audience audience) implements RoomStage {
    @Override
    public Executor thread() {
      return games.thread();
    }

    @Override
    public int listen(LiveRoom room, int port) {
      return games.listen(room, port);
    }

    @Override
    public void close() {
      games.close();
    }

    @Override
    public void dismantle() {
      games.dismantle();
    }
  }
}

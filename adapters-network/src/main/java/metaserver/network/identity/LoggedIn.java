package metaserver.network.identity;

import io.netty.buffer.ByteBuf;
import java.util.List;
import metaserver.network.connection.State;
import metaserver.network.games.RemoteHubList;
import metaserver.network.games.RemoteHubQuery;

/** All is said; the client goes to a room. Aleph One may ask for hubs before it does. */
final class LoggedIn implements State {
  private final LoginConversation talk;

  LoggedIn(LoginConversation talk) {
    this.talk = talk;
  }

  @Override
  public void received(int id, ByteBuf payload) {
    talk.expect(RemoteHubQuery.class, id, payload, _ -> talk.send(new RemoteHubList(List.of())));
  }
}

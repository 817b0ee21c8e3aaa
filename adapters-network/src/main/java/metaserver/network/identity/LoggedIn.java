package metaserver.network.identity;

import io.netty.buffer.ByteBuf;
import java.util.List;
import java.util.Optional;
import metaserver.application.connections.OpenConnection.Whoever;
import metaserver.application.identity.LiveSession;
import metaserver.network.connection.Sight;
import metaserver.network.connection.State;
import metaserver.network.games.RemoteHubList;
import metaserver.network.games.RemoteHubQuery;

/** All is said; the client goes to a room. Aleph One may ask for hubs before it does. */
final class LoggedIn implements State {
  private final LoginConversation talk;
  private final LiveSession session;

  LoggedIn(LoginConversation talk, LiveSession session) {
    this.talk = talk;
    this.session = session;
  }

  @Override
  public Sight sight() {
    return Sight.of("logged in", new Whoever(session.player(), session.profile().nick().text(), Optional.empty()));
  }

  @Override
  public void received(int id, ByteBuf payload) {
    talk.expect(RemoteHubQuery.class, id, payload, _ -> talk.send(new RemoteHubList(List.of())));
  }
}

package metaserver.network.lobby;

import io.netty.buffer.ByteBuf;
import java.time.Duration;
import metaserver.domain.identity.SessionToken;
import metaserver.network.connection.Connection;
import metaserver.network.connection.State;

/** Before packet 101. Its name is ignored: the token decides. */
final class AwaitingRoomLogin implements State {
  /** Aleph One sends 103 together with 101, Myth II right behind it. */
  private static final Duration TO_INTRODUCE_ONESELF = Duration.ofSeconds(5);

  private final RoomDesk desk;
  private final Connection connection;

  AwaitingRoomLogin(RoomDesk desk, Connection connection) {
    this.desk = desk;
    this.connection = connection;
  }

  @Override
  public void received(int id, ByteBuf payload) {
    RoomLogin login = Entrance.expect(RoomLogin.class, connection, id, payload);
    connection.become(new AwaitingPlayerData(desk, connection, SessionToken.of(login.token().bytes())));
    connection.limitTo(TO_INTRODUCE_ONESELF);
  }
}

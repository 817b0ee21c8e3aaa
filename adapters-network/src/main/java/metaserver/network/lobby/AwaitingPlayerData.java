package metaserver.network.lobby;

import io.netty.buffer.ByteBuf;
import metaserver.application.lobby.Arrival;
import metaserver.application.lobby.Entering;
import metaserver.domain.identity.SessionToken;
import metaserver.network.connection.Connection;
import metaserver.network.connection.State;
import metaserver.network.delivery.LineOut;
import metaserver.network.players.PlayerData;

/** Before packet 103, which completes the request to come in. */
final class AwaitingPlayerData implements State {
  private final RoomDesk desk;
  private final Connection connection;
  private final SessionToken token;

  AwaitingPlayerData(RoomDesk desk, Connection connection, SessionToken token) {
    this.desk = desk;
    this.connection = connection;
    this.token = token;
  }

  @Override
  public void received(int id, ByteBuf payload) {
    PlayerData data = Entrance.expect(SetPlayerData.class, connection, id, payload).playerData();
    Arrival arrival = new Arrival(LobbyReactions.isBusy(data), data.gameVersion(), data.buildNumber());
    LineOut line = new LineOut(connection, desk.lines());
    if (desk.enterKnown().enter(token, desk.room(), arrival, line, outcome -> answered(outcome, line))) return;
    connection.offload(
        () -> desk.enterRoom().enter(token, desk.room(), arrival, line, outcome -> answered(outcome, line)));
  }

  /** On the room's thread, which is the connection's. Somebody may be in whose line went down meanwhile. */
  private void answered(Entering outcome, LineOut line) {
    switch (outcome) {
      case Entering.Entered(var member) -> {
        connection.known(member.player().family());
        connection.become(InRoom.of(desk, new Visit(member, line, connection)));
        connection.resume(() -> {});
      }
      case Entering.Refused refused -> connection.resume(() -> RoomRefusals.refuse(refused, desk, connection, token));
    }
  }
}

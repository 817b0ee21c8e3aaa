package metaserver.network.lobby;

import metaserver.application.lobby.Member;
import metaserver.network.connection.Connection;
import metaserver.network.delivery.LineOut;
import metaserver.network.wire.Packet;

/** A player in a room and the line to him. */
public record Visit(Member member, LineOut line, Connection connection) {
  /** Answers him alone. */
  public void reply(Packet packet) {
    line.say(packet);
  }
}

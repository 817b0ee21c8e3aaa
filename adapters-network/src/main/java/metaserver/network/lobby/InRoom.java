package metaserver.network.lobby;

import io.netty.buffer.ByteBuf;
import java.util.Optional;
import metaserver.application.connections.OpenConnection.Whoever;
import metaserver.application.lobby.Member;
import metaserver.network.LogText;
import metaserver.network.Protocol;
import metaserver.network.connection.Sight;
import metaserver.network.connection.State;
import metaserver.network.wire.Packet;
import metaserver.network.wire.ProtocolViolation;
import metaserver.network.wire.SessionKeyOffer;
import metaserver.network.wire.Side;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** In a room: every packet has its reaction, and one that means nothing to us is let pass. */
final class InRoom implements State {
  private static final Logger LOG = LoggerFactory.getLogger(InRoom.class);

  private final RoomDesk desk;
  private final Visit visit;

  private InRoom(RoomDesk desk, Visit visit) {
    this.desk = desk;
    this.visit = visit;
  }

  static InRoom of(RoomDesk desk, Visit visit) {
    log("join", visit.member());
    return new InRoom(desk, visit);
  }

  @Override
  public void received(int id, ByteBuf payload) {
    if (id == SessionKeyOffer.ID) {
      throw new ProtocolViolation(ProtocolViolation.Kind.MOMENT, "a session key after the first packet");
    }
    if (!visit.line().keepsPace() && !desk.flood().bears(visit.member())) return;
    Optional<Packet> packet = Protocol.room(visit.member().player().family()).decode(Side.CLIENT, id, payload);
    visit.line().heard(packet);
    packet.ifPresent(said -> desk.reactions().react(visit, said));
  }

  @Override
  public Sight sight() {
    Member member = visit.member();
    return Sight.of("in a room", new Whoever(member.player().id(), member.player().nick().text(),
        Optional.of(member.room().room().id().value())));
  }

  @Override
  public void closed() {
    desk.leaveRoom().leave(visit.member());
    log("leave", visit.member());
  }

  private static void log(String event, Member member) {
    LOG.info("event={} session={} player={} name={} room={}", event, member.session().token().brief(),
        member.player().id(), LogText.quoted(member.player().nick().text()), member.room().room().id());
  }
}

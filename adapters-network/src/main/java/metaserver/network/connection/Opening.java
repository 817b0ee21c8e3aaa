package metaserver.network.connection;

import io.netty.buffer.ByteBuf;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import metaserver.network.Protocol;
import metaserver.network.wire.KeyAgreement;
import metaserver.network.wire.ProtocolViolation;
import metaserver.network.wire.SessionKeyOffer;
import metaserver.network.wire.Side;

/**
 * Who speaks first. Myth II wants the server's packet 203 or sends its own; Aleph One breaks off when it gets one, but
 * speaks at once. So a port for both waits a moment for the first byte, and only then offers the key. The first packet
 * decides for good: a key that comes later is a violation.
 */
final class Opening implements State {
  private static final long PATIENCE_MILLIS = 400;

  private final KeyAgreement agreement = new KeyAgreement(ThreadLocalRandom.current());
  private final Connection connection;
  private final Dialect dialect;
  private final Function<Connection, State> next;
  private boolean offered;
  private boolean heard;

  Opening(Connection connection, Dialect dialect, Function<Connection, State> next) {
    this.connection = connection;
    this.dialect = dialect;
    this.next = next;
  }

  /** The line is up. */
  void begin() {
    switch (dialect) {
      case BOTH ->
          connection.channel().eventLoop().schedule(this::losePatience, PATIENCE_MILLIS, TimeUnit.MILLISECONDS);
      case MYTH -> offer();
      case ALEPH_ONE -> {}
    }
  }

  /** The client began to speak; a whole packet may take longer. */
  void firstByte() {
    heard = true;
  }

  private void losePatience() {
    if (!heard && connection.channel().isActive()) offer();
  }

  private void offer() {
    if (offered) return;
    offered = true;
    connection.send(Protocol.OPENING, agreement.offer());
  }

  @Override
  public void received(int id, ByteBuf payload) {
    if (id != SessionKeyOffer.ID) {
      State first = next.apply(connection);
      connection.become(first);
      first.received(id, payload);
      return;
    }
    if (dialect == Dialect.ALEPH_ONE) {
      throw new ProtocolViolation(ProtocolViolation.Kind.MOMENT, "a session key on a port for Aleph One");
    }
    var theirs = (SessionKeyOffer) Protocol.OPENING.decode(Side.CLIENT, id, payload).orElseThrow();
    offer();
    connection.seal(agreement.agree(theirs));
    connection.become(next.apply(connection));
  }
}

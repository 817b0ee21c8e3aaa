package metaserver.network.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.buffer.UnpooledByteBufAllocator;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import metaserver.domain.identity.Accounts;
import metaserver.domain.identity.ClientFamily;
import metaserver.network.Protocol;
import metaserver.network.lobby.FullUpdateRequest;
import metaserver.network.lobby.Logout;
import metaserver.network.notices.TextLine;
import metaserver.network.wire.PacketTable;
import metaserver.network.wire.SessionKeyOffer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ConnectionTest {
  private static final PacketTable TABLE = Protocol.room(ClientFamily.MYTH);
  private static final int LISTEN = 110;
  private static final int LEAVE = 102;

  private final UnpooledByteBufAllocator allocator = new UnpooledByteBufAllocator(false);
  private final ConnectionLimits limits = new ConnectionLimits(3, 2, 2, () -> Instant.EPOCH);
  private final Queue<Runnable> blocking = new ArrayDeque<>();
  private final List<Peer> peers = new ArrayList<>();
  private final List<Connection> connections = new ArrayList<>();
  private final List<Integer> received = new ArrayList<>();
  private int closed;

  @AfterEach
  void everyBufferShouldBeReleased() {
    peers.forEach(Peer::hangUp);
    assertThat(allocator.metric().usedHeapMemory() + allocator.metric().usedDirectMemory()).isZero();
  }

  @Test
  void portForBothShouldOfferItsKeyToWhoStaysSilent() {
    Peer peer = peer(Dialect.BOTH);
    peer.pass(399);
    assertThat(peer.heard(Protocol.OPENING)).isEmpty();
    peer.pass(1);
    assertThat(peer.heard(Protocol.OPENING)).singleElement().isInstanceOf(SessionKeyOffer.class);
    peer.pass(1000);
    assertThat(peer.heard(Protocol.OPENING)).isEmpty();
  }

  @Test
  void firstByteShouldStopTheTimerAndTheRestMayComeByteByByte() {
    Peer peer = peer(Dialect.BOTH);
    byte[] request = ByteBufUtil.decodeHexDump("dead006e00000008");
    for (byte one : request) {
      peer.sayBytes(Unpooled.wrappedBuffer(new byte[] {one}));
      peer.pass(500);
    }

    assertThat(received).containsExactly(LISTEN);
    assertThat(peer.heard(Protocol.OPENING)).isEmpty();
  }

  @Test
  void keyShouldSealWhatFollowsOnThePortForBothAndForMyth() {
    for (Dialect dialect : List.of(Dialect.BOTH, Dialect.MYTH)) {
      Peer peer = peer(dialect);
      peer.agreeOnAKey();
      peer.say(TABLE, new FullUpdateRequest(), new Logout());

      assertThat(received).containsExactly(LISTEN, LEAVE);
      assertThat(connections.getLast().likelyFamily()).isEqualTo(ClientFamily.MYTH);
      connections.getLast().send(TABLE, new TextLine("one"), new TextLine("two"));
      assertThat(peer.heard(TABLE)).containsExactly(new TextLine("one"), new TextLine("two"));
      received.clear();
    }
  }

  @Test
  void portForAlephOneShouldKnowNoKeys() {
    Peer peer = peer(Dialect.ALEPH_ONE);
    peer.pass(10_000);
    assertThat(peer.heard(Protocol.OPENING)).isEmpty();
    peer.agreeOnAKey();
    assertThat(peer.isOpen()).isFalse();
  }

  @Test
  void unsealedPacketAfterAKeyShouldCloseTheConnection() {
    Peer peer = peer(Dialect.BOTH);
    peer.agreeOnAKey();
    peer.sayBytes(Unpooled.wrappedBuffer(ByteBufUtil.decodeHexDump("dead006e00000008")));

    assertThat(peer.isOpen()).isFalse();
    assertThat(received).isEmpty();
  }

  @Test
  void garbageShouldCloseTheConnectionBeforeAnybodyReadsIt() {
    for (String garbage : List.of("47455420", "dead006e00000007", "dead006e00008000", "dead006effffffff")) {
      Peer peer = peer(Dialect.BOTH);
      peer.sayBytes(Unpooled.wrappedBuffer(ByteBufUtil.decodeHexDump(garbage + "00000000")));
      assertThat(peer.isOpen()).isFalse();
    }
    assertThat(received).isEmpty();
  }

  @Test
  void whatIsSaidDuringBlockingWorkShouldWaitInItsOrder() {
    Peer peer = peer(Dialect.BOTH);
    peer.say(TABLE, new Logout()); // sends the connection to work
    peer.say(TABLE, new FullUpdateRequest(), new Logout());
    peer.say(TABLE, new FullUpdateRequest());
    assertThat(received).containsExactly(LEAVE);
    assertThat(peer.config().isAutoRead()).isFalse();

    finish(peer);
    assertThat(received).containsExactly(LEAVE, 1, LISTEN, LEAVE);
    assertThat(peer.config().isAutoRead()).isFalse();
    finish(peer);
    assertThat(received).containsExactly(LEAVE, 1, LISTEN, LEAVE, 1, LISTEN);
    assertThat(peer.config().isAutoRead()).isTrue();
  }

  @Test
  void resultForALineThatIsDownShouldBeToldToNobody() {
    Peer peer = peer(Dialect.BOTH);
    peer.say(TABLE, new Logout());
    peer.say(TABLE, new FullUpdateRequest());
    peer.hangUp();
    finish(peer);

    assertThat(received).containsExactly(LEAVE);
    assertThat(closed).isEqualTo(1);
  }

  @Test
  void stateThatBeginsOnADeadLineShouldLearnIt() {
    Peer peer = peer(Dialect.BOTH);
    peer.say(TABLE, new FullUpdateRequest());
    peer.hangUp();
    assertThat(closed).isEqualTo(1);
    connections.getLast().become(new Desk(connections.getLast()));
    assertThat(closed).isEqualTo(2);
  }

  @Test
  void brokenWorkShouldCloseTheConnection() {
    Peer peer = peer(Dialect.BOTH);
    peer.say(TABLE, new FullUpdateRequest());
    connections.getLast().offload(() -> {
      throw new IllegalStateException("broken on purpose");
    });
    finish(peer);

    assertThat(peer.isOpen()).isFalse();
  }

  @Test
  void strangerShouldBeClosedWhenHisTimeIsOverAndTheKnownShouldStay() {
    Peer stranger = peer(Dialect.BOTH);
    Peer known = peer(Dialect.BOTH);
    known.say(TABLE, new FullUpdateRequest());
    connections.getLast().known(ClientFamily.MYTH);
    stranger.pass(60_000);
    known.pass(600_000);

    assertThat(stranger.isOpen()).isFalse();
    assertThat(known.isOpen()).isTrue();
  }

  @Test
  void lastWordsShouldBeSentBeforeTheLineIsCut() {
    Peer peer = peer(Dialect.BOTH);
    peer.say(TABLE, new FullUpdateRequest());
    connections.getLast().sendAndClose(TABLE, new TextLine("Goodbye."));
    connections.getLast().sendAndClose(TABLE, new TextLine("Goodbye again."));

    assertThat(peer.heard(TABLE)).containsExactly(new TextLine("Goodbye."));
    assertThat(peer.isOpen()).isFalse();
  }

  @Test
  void clientThatDoesNotTakeItsLastWordsShouldBeCutOffAllTheSame() {
    Peer peer = peer(Dialect.BOTH);
    peer.say(TABLE, new FullUpdateRequest());
    connections.getLast().known(ClientFamily.MYTH);
    peer.readsNoMore();
    connections.getLast().sendAndClose(TABLE, new TextLine("Goodbye."));
    peer.say(TABLE, new FullUpdateRequest());
    assertThat(peer.isOpen()).isTrue();
    peer.pass(5_000);

    assertThat(peer.isOpen()).isFalse();
    assertThat(received).containsExactly(LISTEN);
  }

  @Test
  void clientThatAsksAndNeverReadsShouldNotFillTheMemory() {
    Peer peer = peer(Dialect.BOTH);
    peer.say(TABLE, new FullUpdateRequest());
    peer.readsNoMore();
    long most = 0;
    for (int i = 0; i < 100_000 && peer.isOpen(); i++) {
      connections.getLast().send(TABLE, new TextLine("x".repeat(1000)));
      most = Math.max(most, allocator.metric().usedHeapMemory() + allocator.metric().usedDirectMemory());
    }
    peer.runPendingTasks();

    assertThat(peer.isOpen()).isFalse();
    assertThat(most).isLessThan(2 * 1024 * 1024);
  }

  @Test
  void strangersShouldBeTurnedAwayByAddressAndInAllUntilOthersAreKnown() {
    Peer first = peer(Dialect.BOTH);
    peer(Dialect.BOTH);
    assertThat(peer(Dialect.BOTH).isOpen()).isFalse();
    first.say(TABLE, new FullUpdateRequest());
    connections.getLast().known(ClientFamily.MYTH);
    connections.getLast().known(ClientFamily.MYTH);
    assertThat(peer(Dialect.BOTH).isOpen()).isTrue();
    assertThat(peer(Dialect.BOTH).isOpen()).isFalse();
    first.hangUp();
    assertThat(peer(Dialect.BOTH).isOpen()).isFalse(); // two strangers are still there
  }

  @Test
  void placesShouldBeGivenBackOnceHoweverTheyEnd() {
    ConnectionLimits few = new ConnectionLimits(2, 2, 1, () -> Instant.EPOCH);
    var here = few.take(Accounts.address("192.0.2.1")).orElseThrow();
    assertThat(few.take(Accounts.address("192.0.2.1"))).isEmpty();
    here.close(Ending.LEFT);
    here.known(ClientFamily.MYTH);
    here.close(Ending.LEFT);
    var again = few.take(Accounts.address("192.0.2.1")).orElseThrow();
    again.known(ClientFamily.MYTH);
    assertThat(few.take(Accounts.address("192.0.2.1"))).isPresent();
    assertThat(few.take(Accounts.address("192.0.2.2"))).isEmpty();
    again.close(Ending.LEFT);
    assertThat(few.take(Accounts.address("192.0.2.2"))).isPresent();
  }

  @Test
  void connectionsShouldBeCountedByStateFamilyAndEnding() {
    Peer known = peer(Dialect.BOTH);
    known.say(TABLE, new FullUpdateRequest());
    connections.getLast().known(ClientFamily.MYTH);
    Peer stranger = peer(Dialect.BOTH);
    assertThat(limits.open()).isEqualTo(2);
    assertThat(limits.strangers()).isOne();
    assertThat(limits.known(ClientFamily.MYTH)).isOne();
    known.hangUp();
    stranger.pass(60_000);
    ConnectionCounts counts = limits.counts();
    assertThat(limits.open() + limits.strangers() + limits.known(ClientFamily.MYTH)).isZero();
    assertThat(counts.endings(Ending.LEFT)).isOne();
    assertThat(counts.endings(Ending.EXPIRED)).isOne();
  }

  @Test
  void lastWordsThatExpireShouldStillCountAsADismissal() {
    Peer peer = peer(Dialect.BOTH);
    peer.say(TABLE, new FullUpdateRequest());
    peer.readsNoMore();
    connections.getLast().sendAndClose(TABLE, new TextLine("Goodbye."));
    peer.pass(5_000);
    assertThat(limits.counts().endings(Ending.DISMISSED)).isOne();
    assertThat(limits.counts().endings(Ending.EXPIRED)).isZero();
  }

  private Peer peer(Dialect dialect) {
    Peer peer = new Peer(allocator, new Door(limits, Duration.ofMinutes(1), blocking::add, dialect, connection -> {
      connections.add(connection);
      return new Desk(connection);
    }));
    peers.add(peer);
    return peer;
  }

  private void finish(Peer peer) {
    blocking.remove().run();
    peer.runPendingTasks();
  }

  private final class Desk implements State {
    private final Connection connection;

    Desk(Connection connection) {
      this.connection = connection;
    }

    @Override
    public void received(int id, ByteBuf payload) {
      received.add(id);
      if (id == LEAVE) connection.offload(() -> 1, received::add);
    }

    @Override
    public void closed() {
      closed++;
    }
  }
}

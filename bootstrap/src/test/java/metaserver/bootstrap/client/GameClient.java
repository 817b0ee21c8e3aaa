package metaserver.bootstrap.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import metaserver.domain.text.Blob;
import metaserver.domain.text.MacRoman;
import metaserver.network.notices.ServerMessage;
import metaserver.network.wire.Packet;
import metaserver.network.wire.PacketTable;
import metaserver.network.wire.Side;

/**
 * One connection of a game client. Everything blocks; an answer that does not come within half a minute is a failure.
 */
public final class GameClient implements AutoCloseable {
  private static final int DEADLINE_MILLIS = 30_000;
  private static final int KEY = 203;
  private static final int HEADER = 8;

  private final Socket socket;
  private final DataInputStream in;
  private final PacketTable table;
  private Optional<Seal> seal = Optional.empty();
  private Optional<Class<? extends Packet>> passedOver = Optional.empty();

  private GameClient(Socket socket, PacketTable table) throws IOException {
    this.socket = socket;
    this.in = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
    this.table = table;
  }

  /** Connects and agrees on a key if the line is to be sealed. The table reads the server's packets. */
  public static GameClient dial(int port, Line line, PacketTable table) {
    return dial(port, line, table, 1 << 16);
  }

  /** With a receive buffer of this size, for a client that does not read. */
  public static GameClient dial(int port, Line line, PacketTable table, int receiveBuffer) {
    try {
      Socket socket = new Socket();
      socket.setReceiveBufferSize(receiveBuffer);
      socket.setTcpNoDelay(true);
      socket.setSoTimeout(DEADLINE_MILLIS);
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), DEADLINE_MILLIS);
      GameClient client = new GameClient(socket, table);
      client.agree(line);
      return client;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void agree(Line line) {
    if (line == Line.PLAIN) return;
    int[] secrets = ThreadLocalRandom.current().ints(4, 1, 32716).toArray();
    byte[] offer = framed(KEY, Seal.offer(secrets));
    if (line == Line.SEALED) write(offer);
    RawPacket theirs = next();
    assertThat(theirs.id()).isEqualTo(KEY);
    if (line == Line.SEALED_WHEN_ASKED) write(offer);
    seal = Optional.of(Seal.agreed(secrets, theirs.payload().bytes()));
  }

  /** Puts bytes on the line as they are. */
  public void write(byte[] bytes) {
    try {
      socket.getOutputStream().write(bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Puts each byte on the line by itself. */
  public void writeSlowly(byte[] bytes) {
    for (byte one : bytes) write(new byte[] {one});
  }

  /** Says packets of this line's table. */
  public void say(Packet... packets) {
    for (Packet packet : packets) say(whole(packet));
  }

  /** A packet of this line's table, plain, with its header. */
  public byte[] whole(Packet packet) {
    ByteBuf bytes = Unpooled.buffer();
    table.encode(packet, bytes);
    return ByteBufUtil.getBytes(bytes);
  }

  /** Says a whole plain packet, header included, sealed if the line is. */
  public void say(byte[] whole) {
    write(onTheLine(whole));
  }

  /** What {@link #say} would write. */
  public byte[] onTheLine(byte[] whole) {
    if (seal.isEmpty()) return whole;
    byte[] payload = Arrays.copyOfRange(whole, HEADER, whole.length);
    return framed(ByteBuffer.wrap(whole).getShort(2), seal.get().close(payload, ThreadLocalRandom.current()));
  }

  /** A packet around a payload. */
  public static byte[] framed(int id, byte... payload) {
    return ByteBuffer.allocate(HEADER + payload.length)
        .putShort((short) 0xDEAD).putShort((short) id).putInt(HEADER + payload.length).put(payload).array();
  }

  /** The next packet. */
  public RawPacket next() {
    try {
      assertThat(in.readUnsignedShort()).as("signature").isEqualTo(0xDEAD);
      int id = in.readUnsignedShort();
      byte[] payload = new byte[in.readInt() - HEADER];
      in.readFully(payload);
      return new RawPacket(id, Blob.of(seal.isPresent() ? seal.get().open(payload) : payload));
    } catch (EOFException e) {
      throw new AssertionError("the server closed the connection", e);
    } catch (IOException e) {
      throw new AssertionError("no answer: " + e.getMessage(), e);
    }
  }

  /** From now on packets of this kind, which may come at any time, are passed over. */
  public void passOver(Class<? extends Packet> kind) {
    passedOver = Optional.of(kind);
  }

  /** The next packet, understood. */
  public Packet hear() {
    Packet packet = read(next());
    return isPassedOver(packet) ? hear() : packet;
  }

  private boolean isPassedOver(Packet packet) {
    return passedOver.filter(kind -> kind.isInstance(packet)).isPresent();
  }

  /** What a packet means on this line. */
  public Packet read(RawPacket raw) {
    if (raw.id() == 3) return message(raw.payload().bytes());
    return table.decode(Side.SERVER, raw.id(), Unpooled.wrappedBuffer(raw.payload().bytes()))
        .orElseThrow(() -> new AssertionError("the server has no packet " + raw.id() + " here"));
  }

  /** Packet 3 in either form: to a plain stranger in a room the server cannot tell which one it should be. */
  private static ServerMessage message(byte[] payload) {
    int end = 4;
    while (payload[end] != 0) end++;
    return new ServerMessage(ByteBuffer.wrap(payload).getInt(), MacRoman.decode(payload, 4, end - 4));
  }

  /** The next packet, which must be of this kind. */
  public <P extends Packet> P hear(Class<P> kind) {
    Packet packet = hear();
    assertThat(packet).isInstanceOf(kind);
    return kind.cast(packet);
  }

  /** Reads past everything until a packet of this kind. */
  public <P extends Packet> P await(Class<P> kind) {
    Packet packet = hear();
    while (!kind.isInstance(packet)) packet = hear();
    return kind.cast(packet);
  }

  /** Nothing but the end may come. */
  public void hearTheEnd() {
    try {
      in.mark(1);
      if (in.read() < 0) return;
      in.reset();
    } catch (SocketException reset) {
      assertThat(reset).hasMessageContaining("reset");
      return;
    } catch (IOException e) {
      throw new AssertionError("the server does not close: " + e.getMessage(), e);
    }
    Packet packet = read(next());
    if (!isPassedOver(packet)) throw new AssertionError("not the end, but " + packet);
    hearTheEnd();
  }

  /** Takes whatever comes until the server closes. */
  public void takeAllToTheEnd() {
    try {
      in.skipNBytes(Long.MAX_VALUE);
    } catch (EOFException | SocketException ended) {
      return;
    } catch (IOException e) {
      throw new AssertionError("the server does not close: " + e.getMessage(), e);
    }
  }

  /** Cuts the line without a word, as a crash does. */
  public void pullThePlug() {
    try {
      socket.setSoLinger(true, 0);
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Says no more, but goes on listening. */
  public void sayNoMore() {
    try {
      socket.shutdownOutput();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}

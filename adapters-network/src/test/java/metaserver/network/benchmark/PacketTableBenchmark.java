package metaserver.network.benchmark;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.PooledByteBufAllocator;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import metaserver.domain.identity.ClientFamily;
import metaserver.network.Protocol;
import metaserver.network.chat.Broadcast;
import metaserver.network.chat.ChatLine;
import metaserver.network.lobby.PlayerList;
import metaserver.network.players.PlayerData;
import metaserver.network.players.PlayerEntry;
import metaserver.network.players.Rgb;
import metaserver.network.wire.Packet;
import metaserver.network.wire.PacketTable;
import metaserver.network.wire.Side;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A chat line read and written, and the list of five hundred players that a newcomer gets. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgs = {"--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"})
public class PacketTableBenchmark {
  private final PacketTable table = Protocol.room(ClientFamily.MYTH);
  private final Broadcast line =
      new Broadcast(new ChatLine(0, 0, Rgb.BLACK, 0, 7, 0, "Archer", "a line of chat as it is said in a room"));
  private final PlayerList players = new PlayerList(Collections.nCopies(500, player()));
  private final ByteBuf out = PooledByteBufAllocator.DEFAULT.directBuffer(65536);
  private final ByteBuf in = written();

  @Benchmark
  public Optional<Packet> decodeChat() {
    return table.decode(Side.CLIENT, 200, in.readerIndex(8));
  }

  @Benchmark
  public ByteBuf encodeChat() {
    table.encode(line, out.clear());
    return out;
  }

  @Benchmark
  public ByteBuf encodeFiveHundredPlayers() {
    table.encode(players, out.clear());
    return out;
  }

  private ByteBuf written() {
    ByteBuf packet = PooledByteBufAllocator.DEFAULT.directBuffer();
    table.encode(line, packet);
    return packet;
  }

  private static PlayerEntry player() {
    PlayerData data = new PlayerData(5, 0, 0, Rgb.BLACK, Rgb.BLACK, 0, 2180, 444, "Archer", "The Rivers");
    return new PlayerEntry(PlayerEntry.ADD, 0, 0, 7, 0, 3, 0, data);
  }
}

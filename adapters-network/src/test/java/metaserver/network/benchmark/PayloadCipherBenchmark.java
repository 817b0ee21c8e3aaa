package metaserver.network.benchmark;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.PooledByteBufAllocator;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import metaserver.network.wire.Framing;
import metaserver.network.wire.PayloadCipher;
import metaserver.network.wire.SessionKey;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Ten chat lines as one loop pass sends them: mixed once, keyed per listener; copied, for comparison; opened. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(value = 1, jvmArgs = {"--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"})
public class PayloadCipherBenchmark {
  private static final SessionKey KEY = new SessionKey(0xd434dc4a974b6967L);
  private static final int PACKETS = 10;

  private final RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(1);
  private final ByteBufAllocator allocator = PooledByteBufAllocator.DEFAULT;

  private final ByteBuf plain = allocator.directBuffer();
  private final ByteBuf mixed = allocator.heapBuffer();
  private final ByteBuf sealed = allocator.directBuffer();
  private final ByteBuf out = allocator.directBuffer(65536);

  /** Bytes of a plain payload: a short line and a long one. */
  @Param({"64", "256"})
  public int payload;

  @Setup
  public void fill() {
    byte[] text = new byte[payload];
    random.nextBytes(text);
    for (int i = 0; i < PACKETS; i++) {
      plain.writeShort(Framing.SIGNATURE).writeShort(200).writeInt(8 + payload).writeBytes(text);
    }
    PayloadCipher.mix(plain, random, mixed);
    PayloadCipher.xor(mixed, KEY, sealed);
  }

  @Benchmark
  public ByteBuf mixRun() {
    PayloadCipher.mix(plain, random, out.clear());
    return out;
  }

  @Benchmark
  public ByteBuf xorRunForOneListener() {
    PayloadCipher.xor(mixed, KEY, out.clear());
    return out;
  }

  @Benchmark
  public ByteBuf copyRun() {
    return out.clear().writeBytes(mixed, mixed.readerIndex(), mixed.readableBytes());
  }

  @Benchmark
  public ByteBuf openOne() {
    return PayloadCipher.open(sealed.slice(8, payload + PayloadCipher.OVERHEAD), KEY);
  }
}

package metaserver.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Stream;
import metaserver.domain.identity.ClientFamily;
import metaserver.network.wire.Packet;
import metaserver.network.wire.PacketEntry;
import metaserver.network.wire.PacketTable;
import metaserver.network.wire.ProtocolViolation;
import metaserver.network.wire.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PacketSamplesTest {
  /** Samples with something in bytes that mean nothing, which we write as zero. */
  private static final Set<String> IDLE_BYTES = Set.of("c.game_search_query", "m2.game_search_query");

  private static final int GARBAGE = 100_000;

  static Stream<Sample> samples() {
    return Sample.all().stream();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void packetShouldSayWhatItsSampleSays(Sample sample) {
    assertThat(Told.by(sample.fields(), Told.by(sample.decode()))).isEqualTo(Told.by(sample.fields()));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void packetShouldBeWrittenAsItWasRead(Sample sample) {
    Packet packet = sample.decode();
    ByteBuf written = sample.encode(packet);
    if (!IDLE_BYTES.contains(sample.name())) {
      assertThat(written).isEqualTo(Unpooled.wrappedBuffer(sample.bytes()));
    }
    assertThat(sample.decode(written.skipBytes(8))).isEqualTo(packet);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void packetCutShortAnywhereButWhereClientsEndItShouldBeAViolation(Sample sample) {
    byte[] payload = new byte[sample.payload().readableBytes()];
    sample.payload().readBytes(payload);
    Set<Integer> lengths = SampleLengths.shorter(sample);
    for (int length = 0; length < payload.length; length++) {
      ByteBuf cut = Unpooled.wrappedBuffer(Arrays.copyOf(payload, length));
      if (lengths.contains(length)) {
        assertOnlyAViolation(sample, cut);
        assertThat(sample.decode(cut.resetReaderIndex())).isNotNull();
      } else {
        assertThatThrownBy(() -> sample.decode(cut)).as("%d bytes", length).isInstanceOf(ProtocolViolation.class);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void bytesBeyondTheLongestFormShouldBeAViolation(Sample sample) {
    int length = sample.payload().readableBytes();
    int longest = SampleLengths.longest(sample);
    if (length < longest) {
      assertThat(sample.decode(filled(sample, 1))).isNotNull();
      assertThat(sample.decode(filled(sample, longest - length))).isNotNull();
    }
    int tooMany = Math.max(longest - length, 0) + 1;
    assertThatThrownBy(() -> sample.decode(filled(sample, tooMany))).isInstanceOf(ProtocolViolation.class);
  }

  private static ByteBuf filled(Sample sample, int more) {
    byte[] filling = new byte[more];
    Arrays.fill(filling, (byte) 1);
    return Unpooled.wrappedBuffer(sample.payload(), Unpooled.wrappedBuffer(filling));
  }

  @Test
  void garbageShouldBeNothingWorseThanAViolation() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(20031023);
    List<PacketTable> tables = tables().toList();
    for (int i = 0; i < GARBAGE; i++) {
      byte[] bytes = new byte[random.nextInt(i % 10 == 0 ? 5000 : 80)];
      random.nextBytes(bytes);
      PacketTable table = tables.get(random.nextInt(tables.size()));
      assertOnlyAViolation(table, random.nextInt(207), bytes);
    }
  }

  @Test
  void damagedSamplesShouldBeNothingWorseThanAViolation() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(19971129);
    List<Sample> samples = Sample.all();
    for (int i = 0; i < GARBAGE; i++) {
      Sample sample = samples.get(random.nextInt(samples.size()));
      byte[] bytes = sample.bytes();
      for (int damage = 0; damage < 4 && bytes.length > 8; damage++) {
        bytes[random.nextInt(8, bytes.length)] = (byte) random.nextInt();
      }
      assertOnlyAViolation(sample.table(), sample.id(), Arrays.copyOfRange(bytes, 8, bytes.length));
    }
  }

  @Test
  void everyPacketOfEveryTableShouldHaveASample() {
    Set<Class<?>> sampled = new HashSet<>();
    Sample.all().forEach(sample -> sampled.add(sample.decode().getClass()));
    assertThat(tables().flatMap(table -> table.entries().stream()).map(PacketEntry::type))
        .allSatisfy(type -> assertThat(sampled).contains(type));
  }

  private static Stream<PacketTable> tables() {
    return Stream.concat(
        Stream.of(Protocol.OPENING),
        Arrays.stream(ClientFamily.values()).flatMap(each -> Stream.of(Protocol.login(each), Protocol.room(each))));
  }

  private static void assertOnlyAViolation(Sample sample, ByteBuf payload) {
    byte[] bytes = new byte[payload.readableBytes()];
    payload.readBytes(bytes);
    assertOnlyAViolation(sample.table(), sample.id(), bytes);
  }

  /** What is understood must also be sayable, unless it is longer than what we send. */
  private static void assertOnlyAViolation(PacketTable table, int id, byte[] payload) {
    for (Side side : Side.values()) {
      try {
        table.decode(side, id, Unpooled.wrappedBuffer(payload)).ifPresent(packet -> {
          ByteBuf out = Unpooled.buffer();
          table.encode(packet, out);
          assertThat(table.decode(side, id, out.skipBytes(8))).isPresent();
        });
      } catch (ProtocolViolation e) {
        assertThat(e.getStackTrace()).isEmpty();
      }
    }
  }
}

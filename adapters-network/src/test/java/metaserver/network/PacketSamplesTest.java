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
  /** Lists without a count, optional ends and bytes to the end: these may be shorter and still be right. */
  private static final Set<Integer> SHORTER_FORMS = Set.of(0, 1, 2, 13, 14, 15, 16, 104, 107, 109, 111, 112, 204, 205);

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
  void packetCutShortAnywhereShouldBeAViolation(Sample sample) {
    byte[] payload = new byte[sample.payload().readableBytes()];
    sample.payload().readBytes(payload);
    for (int length = 0; length < payload.length; length++) {
      ByteBuf cut = Unpooled.wrappedBuffer(Arrays.copyOf(payload, length));
      if (mayEndEarly(sample)) {
        assertOnlyAViolation(sample, cut);
      } else {
        assertThatThrownBy(() -> sample.decode(cut)).isInstanceOf(ProtocolViolation.class);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void bytesLeftOverShouldBeAViolation(Sample sample) {
    ByteBuf longer = Unpooled.wrappedBuffer(sample.payload(), Unpooled.wrappedBuffer(new byte[] {1}));
    if (!Set.of(101, 103, 104, 109, 204, 205).contains(sample.id())) { // these go on to the end, wherever it is
      assertThatThrownBy(() -> sample.decode(longer)).isInstanceOf(ProtocolViolation.class);
    }
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

  /** The list of remote hubs has an id in common with a packet that is no list. */
  private static boolean mayEndEarly(Sample sample) {
    return SHORTER_FORMS.contains(sample.id()) || (sample.id() == 18 && sample.connection().equals("login"));
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

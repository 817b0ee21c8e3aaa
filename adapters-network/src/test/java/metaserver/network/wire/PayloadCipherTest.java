package metaserver.network.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayloadCipherTest {
  private static final SessionKey KEY = new SessionKey(0xd434dc4a974b6967L);
  private static final String ROOM_LOGIN =
      "3031323334353637383961626364656630313233343536373839414243444546616c72696300";
  private static final String SEALED_ROOM_LOGIN =
      "2bf125eb32b164d92f64e1e1ec0328160605d37c36aa59501a2f0f4b689cf4e2"
          + "281e9054ec9f013bc8e06278d18127c1b3bd49cb1df97fc5f9b47479f551";

  @ParameterizedTest
  @CsvSource({
    "'', 11223344, 55667788, 0b5c0b32fdb58ffc39af0e2fdfde145af35f12b281a024db",
    "41, 11223344, 55667788, 8a14e22639e4ca7de93a1aeb8e9bfcfe71f72f6013217f1e19",
    "48656c6c6f2c206d657461736572766572, 11223344, 55667788,"
        + " 5cc534aff371d6abaa6593211b8723f0177d59d78c80e06656e39ac30709fce5e3ecbd7b9aa820465d",
    "'', 00012340, 00086420, 6b5fd1f4bb67ad99b93bfe683aca70ed51ae626194930eb1",
    ROOM_LOGIN + ", 00012340, 00086420, " + SEALED_ROOM_LOGIN
  })
  void payloadShouldBeSealedAsByTheOldServers(String plain, String before, String after, String sealed) {
    ByteBuf packet = seal(packet(101, hex(plain)), KEY, padding(before, after));
    assertThat(ByteBufUtil.hexDump(packet, 8, packet.readableBytes() - 8)).isEqualTo(sealed);
    assertThat(packet.getInt(4)).isEqualTo(packet.readableBytes());
    assertThat(packet.getUnsignedShort(2)).isEqualTo(101);
    assertThat(PayloadCipher.open(packet.skipBytes(8), KEY)).isEqualTo(hex(plain));
  }

  @Test
  void runOfPacketsShouldBeSealedPacketByPacket() {
    RandomGenerator random = random();
    ByteBuf run = Unpooled.buffer();
    for (int size = 0; size < 60; size++) {
      run.writeBytes(packet(size, payload(size, random)));
    }
    ByteBuf sealed = seal(run, KEY, random);
    for (int size = 0; size < 60; size++) {
      assertThat(sealed.skipBytes(2).readUnsignedShort()).isEqualTo(size);
      int length = sealed.readInt();
      assertThat(length).isEqualTo(8 + size + PayloadCipher.OVERHEAD);
      run.skipBytes(8);
      assertThat(PayloadCipher.open(sealed.readSlice(length - 8), KEY)).isEqualTo(run.readSlice(size));
    }
    assertThat(sealed.isReadable()).isFalse();
  }

  @Test
  void oneMixingShouldServeEveryRecipient() {
    ByteBuf mixed = Unpooled.buffer();
    PayloadCipher.mix(packet(200, hex(ROOM_LOGIN)), random(), mixed);
    random().longs(50).mapToObj(SessionKey::new).forEach(key -> {
      ByteBuf sealed = Unpooled.directBuffer();
      PayloadCipher.xor(mixed, key, sealed);
      assertThat(PayloadCipher.open(sealed.skipBytes(8), key)).isEqualTo(hex(ROOM_LOGIN));
      sealed.release();
    });
    assertThat(mixed.readerIndex()).isZero();
  }

  @Test
  void sealingShouldAppendToWhatIsThere() {
    ByteBuf mixed = Unpooled.buffer();
    PayloadCipher.mix(packet(12, hex("")), random(), mixed);
    ByteBuf out = Unpooled.buffer(4).writeInt(1);
    PayloadCipher.xor(mixed, KEY, out);
    assertThat(out.readInt()).isEqualTo(1);
    assertThat(out.readableBytes()).isEqualTo(32);
  }

  @Test
  void payloadTooShortToBeSealedShouldBeAViolation() {
    for (int length = 0; length < PayloadCipher.OVERHEAD; length++) {
      ByteBuf sealed = Unpooled.wrappedBuffer(new byte[length]);
      assertThatThrownBy(() -> PayloadCipher.open(sealed, KEY)).isInstanceOf(ProtocolViolation.class);
    }
  }

  @Test
  void wrongKeyShouldBeAViolation() {
    assertThatThrownBy(() -> PayloadCipher.open(hex(SEALED_ROOM_LOGIN), new SessionKey(1)))
        .isInstanceOf(ProtocolViolation.class);
  }

  @Test
  void sealedPayloadCutShortShouldBeAViolation() {
    ByteBuf sealed = hex(SEALED_ROOM_LOGIN);
    for (int length = 0; length < sealed.readableBytes(); length++) {
      ByteBuf cut = sealed.slice(0, length);
      assertThatThrownBy(() -> PayloadCipher.open(cut, KEY)).isInstanceOf(ProtocolViolation.class);
    }
  }

  private static ByteBuf seal(ByteBuf run, SessionKey key, RandomGenerator padding) {
    ByteBuf mixed = Unpooled.buffer();
    PayloadCipher.mix(run, padding, mixed);
    ByteBuf sealed = Unpooled.buffer();
    PayloadCipher.xor(mixed, key, sealed);
    return sealed;
  }

  private static ByteBuf packet(int id, ByteBuf payload) {
    return Unpooled.buffer()
        .writeShort(Framing.SIGNATURE)
        .writeShort(id)
        .writeInt(8 + payload.readableBytes())
        .writeBytes(payload);
  }

  private static ByteBuf payload(int size, RandomGenerator random) {
    byte[] bytes = new byte[size];
    random.nextBytes(bytes);
    return Unpooled.wrappedBuffer(bytes);
  }

  private static ByteBuf hex(String hex) {
    return Unpooled.wrappedBuffer(ByteBufUtil.decodeHexDump(hex));
  }

  private static RandomGenerator random() {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(18334);
  }

  /** Two given numbers for the random edges. */
  private static RandomGenerator padding(String before, String after) {
    return new RandomGenerator() {
      private String next = before;

      @Override
      public int nextInt() {
        int value = Integer.parseUnsignedInt(next, 16);
        next = after;
        return value;
      }

      @Override
      public long nextLong() {
        throw new UnsupportedOperationException();
      }
    };
  }
}

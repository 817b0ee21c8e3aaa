package metaserver.network.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.List;
import java.util.Optional;
import metaserver.domain.text.Blob;
import org.junit.jupiter.api.Test;

class FieldsTest {
  @Test
  void numbersShouldBeBigEndianAndKeepTheirSign() {
    assertThat(read(Fields.u8(), "ff")).isEqualTo(255);
    assertThat(read(Fields.s8(), "ff")).isEqualTo(-1);
    assertThat(read(Fields.u16(), "ff01")).isEqualTo(0xff01);
    assertThat(read(Fields.s16(), "ff01")).isEqualTo(-255);
    assertThat(read(Fields.s32(), "80000000")).isEqualTo(Integer.MIN_VALUE);
    assertThat(read(Fields.u32(), "80000000")).isEqualTo(0x80000000L);
    assertThat(written(Fields.u32(), 0xfffffffeL)).isEqualTo("fffffffe");
    assertThat(read(Fields.bool32(), "00000002")).isTrue();
    assertThat(written(Fields.bool32(), true)).isEqualTo("00000001");
  }

  @Test
  void addressShouldBeFourBytes() {
    assertThat(read(Fields.ipv4(), "c0000226").getHostAddress()).isEqualTo("192.0.2.38");
  }

  @Test
  void textWithoutAnEndShouldBeAViolation() {
    assertViolation(Fields.cstring(31), "616263");
    assertViolation(Fields.cstring(31), "");
  }

  @Test
  void textLongerThanItsFieldShouldBeAViolationToReadAndCutToWrite() {
    assertThat(read(Fields.cstring(3), "61626300")).isEqualTo("abc");
    assertViolation(Fields.cstring(3), "6162636400");
    assertThat(written(Fields.cstring(3), "abcd")).isEqualTo("61626300");
  }

  @Test
  void textInAPlaceShouldEndAtTheFirstNulWhateverFollows() {
    assertThat(read(Fields.chars(6), "616200ffffff")).isEqualTo("ab");
    assertThat(read(Fields.chars(3), "616263")).isEqualTo("abc");
    assertViolation(Fields.chars(6), "6162000000");
  }

  @Test
  void textInAPlaceShouldBeWrittenWithANulAndZeros() {
    assertThat(written(Fields.chars(6), "ab")).isEqualTo("616200000000");
    assertThat(written(Fields.chars(3), "abc")).isEqualTo("616200");
  }

  @Test
  void textsShouldBeMacRoman() {
    assertThat(written(Fields.cstring(9), "é€")).isEqualTo("8edb00");
    assertThat(read(Fields.cstring(9), "d2d300")).isEqualTo("“”");
  }

  @Test
  void idleBytesShouldBeZeroAndNotLookedAt() {
    assertThat(written(Fields.u8().padded(2), 7)).isEqualTo("070000");
    assertThat(read(Fields.u8().padded(2), "07ffff")).isEqualTo(7);
    assertViolation(Fields.u8().padded(2), "0700");
  }

  @Test
  void fillingAtTheEndShouldNotBeLookedAtWithinItsLimit() {
    assertThat(read(Fields.cstring(9).fillingUpTo(4), "6100ffff")).isEqualTo("a");
    assertThat(written(Fields.cstring(9).fillingUpTo(4), "a")).isEqualTo("6100");
    assertViolation(Fields.cstring(9).fillingUpTo(4), "6100ffffff");
  }

  @Test
  void bytesShouldBeFilledUp() {
    assertThat(written(Fields.blob(4), Blob.of((byte) 1))).isEqualTo("01000000");
    assertThat(read(Fields.blob(2), "0102")).isEqualTo(Blob.of((byte) 1, (byte) 2));
    assertViolation(Fields.blob(2), "01");
  }

  @Test
  void bytesShouldBeAsManyAsTheNumberBeforeThem() {
    assertThat(written(Fields.blob(Fields.u16()), Blob.of((byte) 9))).isEqualTo("000109");
    assertThat(read(Fields.blob(Fields.u16()), "000109")).isEqualTo(Blob.of((byte) 9));
    assertViolation(Fields.blob(Fields.u16()), "000209");
    assertViolation(Fields.blob(Fields.s16()), "ffff09");
  }

  @Test
  void bytesToTheEndShouldHaveALimit() {
    assertThat(read(Fields.rest(2), "0102").size()).isEqualTo(2);
    assertViolation(Fields.rest(2), "010203");
  }

  @Test
  void listsShouldGoToTheEndOrHaveAllTheirElements() {
    assertThat(read(Fields.list(Fields.u8()), "0102")).containsExactly(1, 2);
    assertViolation(Fields.list(Fields.u16()), "010203");
    assertViolation(Fields.list(3, Fields.u8()), "0102");
    assertThatThrownBy(() -> written(Fields.list(3, Fields.u8()), List.of(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void optionalFieldShouldBeWhatIsLeft() {
    assertThat(read(Fields.optional(Fields.u8()), "")).isEmpty();
    assertThat(read(Fields.optional(Fields.u8()), "05")).contains(5);
    assertThat(written(Fields.optional(Fields.u8()), Optional.empty())).isEmpty();
  }

  @Test
  void bytesShouldNotBeShown() {
    assertThat(Blob.of((byte) 1, (byte) 2)).hasToString("2 bytes");
  }

  private static <T> void assertViolation(Codec<T> codec, String hex) {
    assertThatThrownBy(() -> read(codec, hex)).isInstanceOf(ProtocolViolation.class);
  }

  private static <T> T read(Codec<T> codec, String hex) {
    ByteBuf in = Unpooled.wrappedBuffer(ByteBufUtil.decodeHexDump(hex));
    T value = codec.decode(in);
    assertThat(in.isReadable()).isFalse();
    return value;
  }

  private static <T> String written(Codec<T> codec, T value) {
    ByteBuf out = Unpooled.buffer();
    codec.encode(value, out);
    return ByteBufUtil.hexDump(out);
  }
}

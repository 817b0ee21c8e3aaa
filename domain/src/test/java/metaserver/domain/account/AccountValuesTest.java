package metaserver.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;
import metaserver.domain.identity.NameKey;
import metaserver.domain.identity.Password;
import metaserver.domain.text.Blob;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountValuesTest {
  /** The secret of RFC 6238, appendix B. */
  private static final Blob SECRET = Blob.of("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

  @ParameterizedTest
  @CsvSource({"59,94287082", "1111111109,07081804", "1111111111,14050471", "1234567890,89005924", "2000000000,69279037",
    "20000000000,65353130"})
  void codesShouldBeThoseOfTheStandard(long second, String code) {
    assertThat(Totp.code(SECRET, second / 30, 8)).isEqualTo(code);
    assertThat(Totp.step(SECRET, code.substring(2), Instant.ofEpochSecond(second)))
        .isEqualTo(OptionalLong.of(second / 30));
  }

  @Test
  void aCodeShouldBeGoodOneStepBeforeAndAfterItsOwn() {
    String code = Totp.code(SECRET, 100, 6);

    assertThat(Totp.step(SECRET, code, Instant.ofEpochSecond(3000 - 30))).isEqualTo(OptionalLong.of(100));
    assertThat(Totp.step(SECRET, code, Instant.ofEpochSecond(3029 + 30))).isEqualTo(OptionalLong.of(100));
    assertThat(Totp.step(SECRET, code, Instant.ofEpochSecond(3000 - 31))).isEmpty();
    assertThat(Totp.step(SECRET, code, Instant.ofEpochSecond(3030 + 30))).isEmpty();
    assertThat(Totp.step(SECRET, code.substring(0, 3) + " " + code.substring(3), Instant.ofEpochSecond(3000)))
        .isPresent();
    assertThat(Totp.step(SECRET, "", Instant.ofEpochSecond(3000))).isEmpty();
  }

  @Test
  void aSecretShouldBeTypedAsBase32() {
    assertThat(Totp.text(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
    assertThat(Totp.text(Blob.of((byte) 'f'))).isEqualTo("MY");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a@example.org", "first.last+game@mail.example.org", "o'neil@x.y", "-a_@x-y.z", "1@1"})
  void whatIsAnAddressShouldBeTaken(String typed) {
    assertThat(MailAddress.read(" " + typed + " ")).contains(new MailAddress(typed));
  }

  @ParameterizedTest
  @ValueSource(strings = {
    "", "a", "@b.c", "a@", "a b@c.d", "a@b.c\r\nBcc: d@e.f", "a@b..c ,d@e.f", "<a@b.c>", "\u00e9@b.c", "a@-b.c",
    "a..b@c.d", ".a@b.c", "a.@b.c", ".@b.c", "a@b..c", "a@.b.c", "a@b.c.", "a@b-.c", "a@b.-c",
    "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@b.c"})
  void whatIsNoneShouldNot(String typed) {
    assertThat(MailAddress.read(typed)).isEmpty();
  }

  @Test
  void anAddressShouldNotBeShown() {
    assertThat(new MailAddress("a@example.org")).hasToString("MailAddress[hidden]");
  }

  @Test
  void aCodeShouldBeReadAsPeopleTypeIt() {
    SecretCode code = SecretCode.from(
        new byte[] {0, 1, 2, 3, 31, 30, 29, 28, 0, 1, 0, 1, 10, 11, 12, 13}, SecretCode.RECOVERY);

    assertThat(code.grouped()).isEqualTo("0123-zyxw-0101-abcd");
    assertThat(SecretCode.read(" OL23 zYxW-oi01abcd ", SecretCode.RECOVERY)).contains(code);
    assertThat(SecretCode.read("0123-zyxw-0101-abc", SecretCode.RECOVERY)).isEmpty();
    assertThat(SecretCode.read("0123-zyxw-0101-abcu", SecretCode.RECOVERY)).isEmpty();
    assertThat(code).hasToString("SecretCode[hidden]");
    assertThat(code.hash().hex()).doesNotContain(code.plain());
  }

  @Test
  void aGamePasswordShouldFitTheWire() {
    byte[] random = new byte[32];
    Arrays.fill(random, (byte) -1);

    assertThat(new Password(SecretCode.from(random, SecretCode.GAME).plain()).fitsTheWire()).isTrue();
  }

  @Test
  void aPasswordShouldBeLongEnoughAndNotTheName() {
    NameKey name = NameKey.of("Sir Robin");

    assertThat(PasswordFault.of(new Password("1234567"), name)).contains(PasswordFault.TOO_SHORT);
    assertThat(PasswordFault.of(new Password("x".repeat(129)), name)).contains(PasswordFault.TOO_LONG);
    assertThat(PasswordFault.of(new Password("sir |bROBIN"), name)).contains(PasswordFault.THE_NAME);
    assertThat(PasswordFault.of(new Password("|b|p|i  "), name)).isEqualTo(Optional.empty());
    assertThat(PasswordFault.of(new Password("x".repeat(128)), name)).isEmpty();
  }

  @Test
  void aDeviceNameShouldBeOneShortLine() {
    assertThat(DeviceName.read(" my\n phone ")).contains(new DeviceName("my phone"));
    assertThat(DeviceName.read(" \t ")).isEmpty();
    assertThat(DeviceName.read("x".repeat(41))).isEmpty();
  }
}

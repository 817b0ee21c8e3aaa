package metaserver.network.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import metaserver.domain.identity.ClientFamily;
import metaserver.network.players.PlayerData;
import metaserver.network.players.Rgb;
import metaserver.network.wire.ProtocolViolation;
import org.junit.jupiter.api.Test;

class LoginTest {
  @Test
  void mythShouldPutItsVersionFirstAndHaveOneSize() {
    ByteBuf payload = encode(login("MYTH2", "archer"));
    assertThat(payload.readableBytes()).isEqualTo(276);
    assertThat(payload.getShort(0)).isEqualTo((short) 1);
    assertThat(payload.getShort(2)).isEqualTo((short) 201);
    assertThat(payload.getShort(14)).isEqualTo((short) 50);
  }

  @Test
  void alephOneShouldPutItsPlatformFirstAndEndWithItsPlayerData() {
    ByteBuf payload = encode(login("MARATHON", "archer"));
    assertThat(payload.readableBytes()).isEqualTo(144 + 50);
    assertThat(payload.getShort(0)).isEqualTo((short) 201);
    assertThat(payload.getShort(2)).isEqualTo((short) 1);
  }

  @Test
  void familyShouldFollowFromTheApplication() {
    assertThat(login("MYTH2", "archer").family()).contains(ClientFamily.MYTH);
    assertThat(login("MARATHON", "archer").family()).contains(ClientFamily.ALEPH_ONE);
    assertThat(login("MYTH3", "archer").family()).isEmpty();
  }

  @Test
  void anotherProgramShouldBeReadAsMythSoThatItCanBeToldSo() {
    assertThat(Login.CODEC.decode(encode(login("MYTH3", "archer"))).application()).isEqualTo("MYTH3");
  }

  @Test
  void nameThatFillsItsPlaceShouldBeReadInFull() {
    ByteBuf payload = encode(login("MYTH2", "archer"));
    String name = "n".repeat(32);
    payload.setCharSequence(112, name, StandardCharsets.US_ASCII);
    assertThat(Login.CODEC.decode(payload).username()).isEqualTo(name);
  }

  @Test
  void whatFollowsThePlayerDataOfMythShouldNotBeLookedAt() {
    ByteBuf payload = encode(login("MYTH2", "archer"));
    payload.setByte(271, 0xff).setShort(14, -1);
    assertThat(Login.CODEC.decode(payload)).isEqualTo(login("MYTH2", "archer"));
  }

  @Test
  void playerDataThatDoNotEndInTheirPlaceShouldBeAViolation() {
    ByteBuf payload = encode(login("MYTH2", "archer"));
    for (int i = 144 + 38; i < 276; i++) {
      payload.setByte(i, 'x');
    }
    assertThatThrownBy(() -> Login.CODEC.decode(payload)).isInstanceOf(ProtocolViolation.class);
  }

  @Test
  void passwordShouldEndAtTheFirstNulOrWithTheBytes() {
    assertThat(password("71776572747900000000000000000000")).isEqualTo("qwerty");
    assertThat(password("717765727479")).isEqualTo("qwerty");
    assertThat(password("")).isEmpty();
  }

  private static String password(String hex) {
    byte[] bytes = HexFormat.of().parseHex(hex);
    return PasswordResponse.OPEN.decode(Unpooled.wrappedBuffer(bytes)).password();
  }

  private static ByteBuf encode(Login login) {
    ByteBuf out = Unpooled.buffer();
    Login.CODEC.encode(login, out);
    return out;
  }

  private static Login login(String application, String username) {
    PlayerData data = new PlayerData(0, 0, 0, Rgb.BLACK, Rgb.BLACK, 0, 2180, 444, "Archer", "Reds");
    return new Login(1, 201, 1, 0, 4, application, "Jan  1 2019", "12:34:56", username, data, 0);
  }
}

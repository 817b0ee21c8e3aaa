package metaserver.network.games;

import static metaserver.domain.identity.ClientFamily.ALEPH_ONE;
import static metaserver.domain.identity.ClientFamily.MYTH;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import metaserver.domain.games.GameOption;
import metaserver.domain.games.GameTerms;
import metaserver.domain.games.GameType;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.text.Blob;
import org.junit.jupiter.api.Test;

class GameReadingTest {
  private static final byte[] GAME = GameBytes.bytes(MYTH, 3, "Sam's game", "Tröw");

  @Test
  void whatTheHostChoseShouldBeRead() {
    byte[] bytes = GAME.clone();
    ByteBuffer.wrap(bytes).putInt(12, 0x63353776).putInt(4, 1 << 1 | 1 << 7).putInt(28, 1800).putShort(564, (short) 3);
    GameTerms terms = ((GameReading.Read) read(MYTH, bytes)).terms();

    assertThat(terms.type()).isEqualTo(GameType.CAPTURES);
    assertThat(terms.name()).isEqualTo("Sam's game");
    assertThat(terms.map()).isEqualTo("Tröw");
    assertThat(terms.options()).containsExactlyInAnyOrder(GameOption.TEAMS, GameOption.COOPERATIVE);
    assertThat(terms.timeLimit()).isEqualTo(18000);
    assertThat(terms.planningTime()).isEqualTo(1800);
    assertThat(terms.maxTeams()).contains(2);
    assertThat(terms.playerCount()).isEqualTo(3);
    assertThat(terms.scenario()).isEqualTo("c57v");
    assertThat(terms.state()).containsExactlyInAnyOrder(GameTerms.State.IN_PROGRESS, GameTerms.State.PASSWORD);
  }

  @Test
  void alephOnesOwnBlockShouldBecomeFacts() {
    byte[] bytes = GameBytes.bytes(ALEPH_ONE, 1, "Game", "Map");
    ByteBuffer.wrap(bytes).put(76, new byte[] {'W', 'o', 'n'}).putShort(208, (short) 25).putShort(22, (short) -1)
        .putInt(12, 0x12345678);
    GameTerms terms = ((GameReading.Read) read(ALEPH_ONE, bytes)).terms();

    assertThat(terms.type()).isEqualTo(GameType.A1_TAG);
    assertThat(terms.maxTeams()).isEqualTo(Optional.empty());
    assertThat(terms.scenario()).isEqualTo("12345678");
    assertThat(terms.facts()).containsEntry("netProtocol", "Won").containsEntry("killLimit", 25);
  }

  @Test
  void dataCutShortAnywhereShouldBeRefused() {
    for (int length = 0; length < GAME.length; length++) {
      assertThat(read(MYTH, Arrays.copyOf(GAME, length))).isInstanceOf(GameReading.Malformed.class);
    }
  }

  @Test
  void whatClientsCannotShowShouldBeRefused() {
    assertThat(refusal(MYTH, GameBytes.bytes(MYTH, 1, "x".repeat(32), "m"))).contains("31 visible characters");
    assertThat(refusal(MYTH, GameBytes.bytes(MYTH, 1, "x", "m".repeat(64)))).contains("63 visible characters");
    assertThat(refusal(MYTH, GameBytes.bytes(MYTH, 1, "a\nb", "m"))).contains("visible");
    assertThat(refusal(MYTH, GameBytes.bytes(MYTH, 65, "x", "m"))).contains("64 players");
    assertThat(refusal(MYTH, Arrays.copyOf(GAME, 1025))).contains("1024 bytes");
  }

  @Test
  void scoringShouldBeKnownForMythAndMayBeNewForAlephOne() {
    byte[] bytes = GAME.clone();
    ByteBuffer.wrap(bytes).putShort(2, (short) 16);

    assertThat(refusal(MYTH, bytes)).isEqualTo("there is no kind of game 16");
    assertThat(((GameReading.Read) read(ALEPH_ONE, bytes)).terms().type()).isEqualTo(GameType.A1_NETSCRIPT);
  }

  @Test
  void bytesBehindTheMapShouldBeRefusedWhereTheyHideTheNextGame() {
    byte[] longer = Arrays.copyOf(GAME, GAME.length + 1);

    assertThat(read(MYTH, longer)).isInstanceOf(GameReading.Read.class);
    assertThat(refusal(ALEPH_ONE, longer)).contains("go on");
  }

  @Test
  void damageShouldNeverBeWorseThanARefusal() {
    Random random = new Random(104);
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = Arrays.copyOf(GAME, random.nextInt(1, 1100));
      for (int hit = 0; hit < 5; hit++) bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
      for (ClientFamily family : ClientFamily.values()) assertThat(read(family, bytes)).isNotNull();
    }
  }

  private static String refusal(ClientFamily family, byte[] bytes) {
    return ((GameReading.Malformed) read(family, bytes)).why();
  }

  private static GameReading read(ClientFamily family, byte[] bytes) {
    return GameReading.of(family, new GameData(Blob.of(bytes)));
  }
}

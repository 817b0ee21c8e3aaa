package metaserver.network.games;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.Unpooled;
import java.nio.ByteBuffer;
import java.util.Random;
import metaserver.domain.games.EndedCode;
import metaserver.domain.text.Blob;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GameScoreTest {
  private static final int FIXED = 220;
  private static final int PLAYER = 28;

  /** Sixteen players from old clients, any number from new ones. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 16, 17, 40})
  void payloadShouldBeByteByByteWhatCame(int players) {
    byte[] came = new byte[FIXED + players * PLAYER];
    new Random(players).nextBytes(came);
    GameScore score = GameScore.CODEC.decode(Unpooled.wrappedBuffer(came));

    assertThat(score.payload()).isEqualTo(Blob.of(came));
    assertThat(score.standings().players()).hasSize(players);
    assertThat(score.standings().teams()).hasSize(16);
  }

  @ParameterizedTest
  @CsvSource({"0,NORMAL", "1,HOST_LOST", "2,PLAYER_QUIT", "3,PLAYER_QUIT", "-1,PLAYER_QUIT", "32767,PLAYER_QUIT"})
  void endsThatNobodyKnowsShouldBeNoNormalOnes(int code, EndedCode ended) {
    byte[] came = ByteBuffer.allocate(FIXED).putShort(4, (short) code).array();

    assertThat(GameScore.CODEC.decode(Unpooled.wrappedBuffer(came)).standings().ended()).isEqualTo(ended);
  }
}

package metaserver.network.wire;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class KeyAgreementTest {
  private final KeyAgreement client = new KeyAgreement(12345, 1, 32767, 10000);
  private final KeyAgreement server = new KeyAgreement(11, 4386, 13124, 21862);

  @Test
  void offersShouldBeThoseOfTheOldServers() {
    assertThat(onTheWire(client.offer())).isEqualTo("ee499e472915607c");
    assertThat(onTheWire(server.offer())).isEqualTo("9405dc4a056b9127");
  }

  @Test
  void bothSidesShouldComeToTheKeyOfTheOldServers() {
    assertThat(client.agree(server.offer())).isEqualTo(new SessionKey(0xd434dc4a974b6967L));
    assertThat(server.agree(client.offer())).isEqualTo(new SessionKey(0xd434dc4a974b6967L));
  }

  @Test
  void bothSidesShouldAgreeWhateverTheyDraw() {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(32717);
    for (int i = 0; i < 1000; i++) {
      KeyAgreement ours = new KeyAgreement(random);
      KeyAgreement theirs = new KeyAgreement(random);
      assertThat(ours.agree(theirs.offer())).isEqualTo(theirs.agree(ours.offer()));
    }
  }

  @Test
  void anyOfferOfAPeerShouldGiveAKey() {
    assertThat(server.agree(new SessionKeyOffer(0))).isEqualTo(new SessionKey(0));
    assertThat(server.agree(new SessionKeyOffer(-1L))).isNotNull();
  }

  @Test
  void keyShouldNotBeShown() {
    assertThat(new SessionKey(0xd434dc4a974b6967L)).hasToString("SessionKey[hidden]");
  }

  private static String onTheWire(SessionKeyOffer offer) {
    ByteBuf out = Unpooled.buffer();
    SessionKeyOffer.CODEC.encode(offer, out);
    return ByteBufUtil.hexDump(out);
  }
}

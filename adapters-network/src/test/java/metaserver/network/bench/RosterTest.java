package metaserver.network.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import metaserver.domain.identity.ClientFamily;
import metaserver.network.players.PlayerEntry;
import org.junit.jupiter.api.Test;

class RosterTest {
  private final Roster roster = new Roster(7);

  @Test
  void entriesShouldBeCounted() {
    roster.read(list(
        entry(PlayerEntry.ADD, 1, "a"), entry(PlayerEntry.ADD, 2, "bc"), entry(PlayerEntry.CHANGE, 1, "d")));
    assertThat(roster.known()).isEqualTo(2);
    roster.read(list(entry(PlayerEntry.DELETE, 2, "bc")));
    assertThat(roster.known()).isEqualTo(1);
    assertThat(roster.isSelfSeen()).isFalse();
  }

  @Test
  void theOwnEntryShouldTellTheLengthOfTheOwnName() {
    roster.read(list(
        entry(PlayerEntry.ADD, 1, "somebody"), entry(PlayerEntry.ADD, 7, "me"), entry(PlayerEntry.ADD, 8, "")));
    assertThat(roster.isSelfSeen()).isTrue();
    assertThat(roster.selfNameBytes()).isEqualTo(2);
  }

  private static ByteBuf list(PlayerEntry... entries) {
    ByteBuf list = Unpooled.buffer();
    for (PlayerEntry entry : entries) PlayerEntry.CODEC.encode(entry, list);
    return list;
  }

  private static PlayerEntry entry(int verb, int id, String name) {
    return new PlayerEntry(
        verb, 0, 0, id, 0, 0, 0, Phrases.playerData(ClientFamily.MYTH, new Account("", "", name)));
  }
}

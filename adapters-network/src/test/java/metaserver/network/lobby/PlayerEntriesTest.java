package metaserver.network.lobby;

import static metaserver.domain.identity.ClientFamily.ALEPH_ONE;
import static metaserver.domain.identity.ClientFamily.MYTH;
import static metaserver.domain.lobby.Badge.ADMINISTRATOR;
import static metaserver.domain.lobby.Badge.MODERATOR;
import static metaserver.domain.lobby.Badge.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import java.util.Optional;
import metaserver.domain.identity.Caste;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.identity.Color;
import metaserver.domain.identity.Nick;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.lobby.Badge;
import metaserver.domain.lobby.Player;
import metaserver.network.players.PlayerEntry;
import org.junit.jupiter.api.Test;

class PlayerEntriesTest {
  private static final int GUEST = PlayerId.FIRST_GUEST;

  @Test
  void mythShouldBeShownBadgesAndCastes() {
    assertThat(entry(player(7, Optional.of(new Caste(5)), NONE, false), MYTH))
        .extracting(PlayerEntry::flags, PlayerEntry::caste).containsExactly(0, 5);
    assertThat(entry(player(7, Optional.of(new Caste(5)), ADMINISTRATOR, false), MYTH))
        .extracting(PlayerEntry::flags, PlayerEntry::caste).containsExactly(1, 17);
    assertThat(entry(player(7, Optional.of(new Caste(5)), MODERATOR, false), MYTH))
        .extracting(PlayerEntry::flags, PlayerEntry::caste).containsExactly(0, 5);
    assertThat(entry(player(7, Optional.empty(), NONE, false), MYTH))
        .extracting(PlayerEntry::flags, PlayerEntry::caste).containsExactly(0, -1);
    assertThat(entry(player(GUEST, Optional.empty(), NONE, true), MYTH))
        .extracting(PlayerEntry::flags, PlayerEntry::caste).containsExactly(2, -1);
  }

  @Test
  void alephOneShouldBeShownWhatItSortsBy() {
    assertThat(entry(player(7, Optional.of(new Caste(5)), NONE, false), ALEPH_ONE).flags()).isEqualTo(0x4001);
    assertThat(entry(player(7, Optional.empty(), ADMINISTRATOR, false), ALEPH_ONE).flags()).isEqualTo(0x5001);
    assertThat(entry(player(7, Optional.empty(), MODERATOR, false), ALEPH_ONE).flags()).isEqualTo(0x5001);
    assertThat(entry(player(7, Optional.empty(), ADMINISTRATOR, true), ALEPH_ONE).flags()).isEqualTo(0x1001);
    assertThat(entry(player(GUEST, Optional.empty(), NONE, false), ALEPH_ONE).flags()).isEqualTo(0x4000);
    assertThat(entry(player(GUEST, Optional.empty(), NONE, true), ALEPH_ONE).flags()).isZero();
  }

  @Test
  void alephOneShouldReadTheAccountForATeamAndZerosWhereItReadsOneOff() {
    String data = bytes(entry(player(7, Optional.of(new Caste(5)), ADMINISTRATOR, true), ALEPH_ONE)).substring(24 * 2);

    assertThat(data.substring(0, 20 * 2)).isEqualTo("04" + "00" + "0001" + "ffff000000000000" + "0000ffff00000000");
    assertThat(data.substring(20 * 2, 38 * 2)).matches("0+");
    assertThat(data.substring(38 * 2)).isEqualTo("4163" + "6500" + "416e6e00");
  }

  @Test
  void mythShouldReadVersionBuildAndTeam() {
    String data = bytes(entry(player(7, Optional.of(new Caste(5)), ADMINISTRATOR, true), MYTH)).substring(24 * 2);

    assertThat(data.substring(20 * 2, 38 * 2)).isEqualTo("0000" + "0884" + "01bc" + "0".repeat(24));
    assertThat(data.substring(38 * 2)).isEqualTo("41636500" + "5465616d00");
  }

  private static PlayerEntry entry(Player player, ClientFamily reader) {
    return PlayerEntries.entry(PlayerEntry.ADD, player, reader);
  }

  private static String bytes(PlayerEntry entry) {
    ByteBuf out = Unpooled.buffer();
    PlayerEntry.CODEC.encode(entry, out);
    return ByteBufUtil.hexDump(out);
  }

  private static Player player(int id, Optional<Caste> caste, Badge badge, boolean busy) {
    return new Player(
        new PlayerId(id), MYTH, new Nick("Ace"), id == GUEST ? "" : "Ann", "Team", 4, new Color(65535, 0, 0, 0),
        new Color(0, 65535, 0, 0), caste, badge, busy, 2180, 444, Optional.empty());
  }
}

package metaserver.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import metaserver.application.lobby.RoomEdit;
import metaserver.bootstrap.client.Game;
import metaserver.bootstrap.client.Game.Inside;
import metaserver.bootstrap.client.Line;
import metaserver.bootstrap.server.RunningServer;
import metaserver.domain.identity.UserId;
import metaserver.domain.ranking.Career;
import metaserver.domain.ranking.Ladder;
import metaserver.domain.ranking.Rating;
import metaserver.domain.ranking.Standing;
import metaserver.network.lobby.PlayerList;
import metaserver.network.players.Overall;
import metaserver.network.players.PlayerEntry;
import metaserver.network.players.PlayerInfo;
import metaserver.network.players.PlayerInfoQuery;
import metaserver.network.players.Score;
import metaserver.network.players.Scores;
import metaserver.network.players.Spread;
import metaserver.network.players.StoredProfile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What clients are told of players (packet 17) and of their new castes (packets 1 and 8). */
@Timeout(120)
class PlayerInfoTest {
  private static final int RANKED = 2;
  private static final int BOTH = 40;
  private static final Ladder CAPTURES = new Ladder(8);
  private static final int HEADER = 8;
  private static final int SCORE = 48;

  @RegisterExtension static final RunningServer SERVER = RunningServer.guarded();

  private static UserId ann = new UserId(1);
  private static UserId ben = new UserId(1);
  private static UserId dot = new UserId(1);

  @BeforeAll
  static void play() {
    ann = SERVER.register("ann", "ann").id();
    ben = SERVER.register("ben", "ben").id();
    SERVER.register("cid", "cid");
    dot = SERVER.register("dot", "dot").id();
    SERVER.addRoom(BOTH, new RoomEdit(Optional.of("Both"), Optional.empty(), OptionalInt.empty(), OptionalInt.empty(),
        OptionalInt.empty(), OptionalInt.of(0), Optional.empty(), Optional.empty()));
    SERVER.standings().save(List.of(
        new Standing(ann, Ladder.RANKED, new Career(40_000, 30_000, 9_999, 1, 1L << 40, 70_000, 33_000),
            new Rating(40_000, 25, 8), 50_000, 0),
        new Standing(ann, CAPTURES, new Career(7, 5, 2, 0, 900, 800, 1), new Rating(32_767, 25, 8), 32_767, 0),
        new Standing(ann, Ladder.UNRANKED, new Career(3, 1, 1, 1, 5, 6, 0), new Rating(0, 25, 8), 0, 0),
        new Standing(ben, Ladder.RANKED, new Career(4, 1, 3, 0, 10, 20, 0), new Rating(64, 25, 8), 80, 0)));
    SERVER.rank();
  }

  private static Inside myth(String name, int room) {
    return Game.myth(SERVER, Line.SEALED, name).enter(name, name, room);
  }

  private static PlayerInfo ask(Inside who, int player) {
    who.client().say(new PlayerInfoQuery(player));
    return who.client().await(PlayerInfo.class);
  }

  @Test
  void everyScoreShouldBeInItsPlaceAndAsMuchAsFits() {
    try (Inside cid = myth("cid", RANKED)) {
      PlayerInfo info = ask(cid, ann.value());

      assertThat(info.strings().login()).isEqualTo("ann");
      assertThat(info.scores().ranked())
          .isEqualTo(new Score(32_767, 30_000, 9_999, 1, Integer.MAX_VALUE, 70_000, 32_767,
          32_767, 16, 32_767, 16, 1));
      assertThat(info.scores().unranked()).isEqualTo(new Score(3, 1, 1, 1, 5, 6, 0, 0, 0, 0, 0, 0));
      assertThat(info.scores().byScoring().get(8))
          .isEqualTo(new Score(7, 5, 2, 0, 900, 800, 1, 32_767, 0, 32_767, 0, 1));
      assertThat(info.scores().byScoring()).filteredOn(Score.NONE::equals).hasSize(15);
      assertThat(info.orderScores()).isEqualTo(Scores.NONE);
      assertThat(ask(cid, ben.value()).scores().ranked())
          .isEqualTo(new Score(4, 1, 3, 0, 10, 20, 0, 64, 15, 80, 15, 2));
    }
  }

  @Test
  void whatAllReachedShouldBeToldWithAnyPlayer() {
    try (Inside cid = myth("cid", RANKED)) {
      Overall overall = ask(cid, cid.id()).overall();

      assertThat(overall.totalUsers()).isEqualTo(4);
      assertThat(overall.totalOrders()).isZero();
      assertThat(overall.users().ranked().topRankedPlayer()).isEqualTo("ann");
      assertThat(overall.users().ranked().points()).isEqualTo(new Spread((40_000 + 64) / 4, 40_000));
      assertThat(overall.users().ranked().damageInflicted().best()).isEqualTo(0xFFFF_FFFFL);
      assertThat(overall.users().byScoring().get(8).wins()).isEqualTo(new Spread(1, 5));
      assertThat(overall.users().byScoring().get(0).topRankedPlayer()).isEmpty();
    }
  }

  @Test
  void theBytesShouldLieWhereClientsReadThem() {
    try (Inside cid = myth("cid", RANKED)) {
      ByteBuffer packet = ByteBuffer.wrap(cid.client().whole(ask(cid, ann.value())));
      int ranked = HEADER + 28 + SCORE;

      assertThat(packet.getShort(2)).isEqualTo((short) 17);
      assertThat(packet.getShort(ranked)).isEqualTo(Short.MAX_VALUE);
      assertThat(packet.getInt(ranked + 8)).isEqualTo(Integer.MAX_VALUE);
      assertThat(packet.getShort(ranked + 20)).isEqualTo(Short.MAX_VALUE);
      assertThat(packet.getShort(ranked + 22)).isEqualTo((short) 16);
      assertThat(packet.getInt(ranked + 28)).isEqualTo(1);
      assertThat(packet.getInt(HEADER + 28 + 36 * SCORE)).isEqualTo(4);
    }
  }

  @Test
  void aGuestShouldHaveNoFiguresAndNobodyNoAnswer() {
    try (Inside cid = myth("cid", BOTH); Inside guest = Game.alephOne(SERVER, "Gus").enter("guest", "", BOTH)) {
      assertThat(ask(cid, guest.id()).scores()).isEqualTo(Scores.NONE);
      cid.client().say(new PlayerInfoQuery(0), new PlayerInfoQuery(-1), new PlayerInfoQuery(999),
          new PlayerInfoQuery(guest.id() + 1));
      assertThat(ask(cid, ben.value()).strings().login()).isEqualTo("ben");
    }
  }

  @Test
  void askingOftenShouldAnswerEachInTurn() {
    try (Inside cid = myth("cid", RANKED)) {
      for (int i = 0; i < 200; i++) cid.client().say(new PlayerInfoQuery(i % 2 == 0 ? ann.value() : ben.value()));
      for (int i = 0; i < 200; i++) {
        assertThat(cid.client().await(PlayerInfo.class).strings().login()).isEqualTo(i % 2 == 0 ? "ann" : "ben");
      }
    }
  }

  @Test
  void anotherCasteShouldReachTheRoomAndThePlayerHimself() {
    try (Inside inside = myth("dot", RANKED); Inside cid = myth("cid", RANKED)) {
      assertThat(cid.entry(dot.value()).caste()).isZero();
      SERVER.standings().save(List.of(
          new Standing(dot, Ladder.RANKED, new Career(2, 0, 2, 0, 0, 0, 0), new Rating(0, 25, 8), 0, 0)));
      SERVER.rank();

      PlayerEntry seen = cid.client().await(PlayerList.class).players().getFirst();
      assertThat(seen.verb()).isEqualTo(PlayerEntry.CHANGE);
      assertThat(seen.caste()).isEqualTo(2);
      PlayerEntry own = inside.client().await(StoredProfile.class).player();
      assertThat(own).isEqualTo(seen);
    }
  }
}

package metaserver.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import metaserver.bootstrap.client.Advert;
import metaserver.bootstrap.client.EndReport;
import metaserver.bootstrap.server.RunningServer;
import metaserver.domain.games.GameId;
import metaserver.domain.games.UnratedReason;
import metaserver.domain.lobby.RoomId;
import metaserver.domain.ranking.PlayerStat;
import metaserver.network.games.GamePlayerList;
import metaserver.network.games.GameScore;
import metaserver.network.games.RemoveGame;
import metaserver.network.games.ResetGame;
import metaserver.network.games.StartGame;

/** One game of an evening, from its listing to its verdict. */
final class Round {
  private static final int TEN_MINUTES = 600;
  private static final int TICKS_A_SECOND = 30;

  private final Evening evening;
  private final Gamer host;
  private final Advert advert;
  private final int wireId;
  private Optional<GameId> stored = Optional.empty();

  Round(Evening evening, Gamer host, Advert advert) {
    this.evening = evening;
    this.host = host;
    this.advert = advert;
    wireId = host.gameId();
  }

  int wireId() {
    return wireId;
  }

  GameId id() {
    return stored.orElseThrow();
  }

  /** Packet 111: his own number is in it, as the clients send it. */
  Round with(String... names) {
    evening.tick();
    List<Integer> ids = IntStream.concat(
        IntStream.of(host.id()), Arrays.stream(evening.ids(names))).boxed().toList();
    host.says(new GamePlayerList(wireId, ids));
    return this;
  }

  Round starts() {
    evening.tick();
    int time = switch (advert.type().family()) {
      case MYTH -> TEN_MINUTES;
      case ALEPH_ONE -> TEN_MINUTES * TICKS_A_SECOND;
    };
    host.says(new StartGame(time));
    stored = Optional.of(RunningServer.await(this::started));
    return this;
  }

  private Optional<GameId> started() {
    return evening.server().games().inRoom(new RoomId(host.room()), Optional.empty(), 1).stream()
        .filter(game -> game.startedAt().equals(evening.clock().instant())).map(game -> game.id()).findFirst();
  }

  /** Packet 112 of Myth II 1.8, from each of them. */
  Round told(EndReport report, String... senders) {
    for (String sender : senders) tells(sender, report.packet(wireId, evening.id(sender)));
    return this;
  }

  /** Packet 112 of an older version. */
  Round toldByOld(EndReport report, String... senders) {
    for (String sender : senders) tells(sender, report.oldPacket(wireId, evening.id(sender)));
    return this;
  }

  Round tells(String sender, GameScore packet) {
    evening.tick();
    evening.gamer(sender).says(packet);
    return this;
  }

  Round removed() {
    evening.tick();
    host.says(new RemoveGame());
    return this;
  }

  Round reset() {
    evening.tick();
    host.says(new ResetGame());
    return this;
  }

  void isUndecided() {
    assertThat(evening.server().games().find(id()).orElseThrow().isRunning()).isTrue();
  }

  /**
   * What has to have become of it.
   *
   * @param end kind of end and why it is not rated, or "rated"
   * @param players each with his place (= for a tie), "watched" or "-", then "dropped" if he did, then what he won
   */
  Round isSettled(String end, String... players) {
    var game = RunningServer.await(() -> evening.server().games().find(id()).filter(one -> !one.isRunning()));
    assertThat(game.ended().map(Enum::name).orElse("-") + ", "
            + game.unrated().map(UnratedReason::text).orElse("rated"))
        .as(game.name()).isEqualTo(end);
    assertThat(evening.server().stats().ofGame(id())).as(game.name())
        .map(Round::line).containsExactlyInAnyOrder(players);
    return this;
  }

  /** Whose report the figures are from shows in the units that somebody killed. */
  void isCounted(String player, int killed) {
    assertThat(evening.server().stats().ofGame(id())).as(advert.name())
        .filteredOn(stat -> stat.nick().text().equals(player))
        .singleElement().satisfies(stat -> assertThat(stat.tally().kills()).isEqualTo(killed));
  }

  private static String line(PlayerStat stat) {
    String place = stat.part().place().map(at -> at.rank() + (at.tied() ? "=" : ""))
        .orElse(stat.part().spectator() ? "watched" : "-");
    return "%s %s%s %+d".formatted(
        stat.nick().text(), place, stat.part().dropped() ? " dropped" : "", stat.tally().score());
  }
}

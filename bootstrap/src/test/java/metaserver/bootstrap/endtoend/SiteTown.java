package metaserver.bootstrap.endtoend;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import metaserver.bootstrap.client.Game;
import metaserver.bootstrap.client.Game.Inside;
import metaserver.bootstrap.client.Line;
import metaserver.bootstrap.server.RunningServer;
import metaserver.domain.games.EndedCode;
import metaserver.domain.games.GameId;
import metaserver.domain.games.GameType;
import metaserver.domain.games.NewGame;
import metaserver.domain.games.Participant;
import metaserver.domain.games.Place;
import metaserver.domain.games.Team;
import metaserver.domain.identity.Nick;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.identity.UserId;
import metaserver.domain.lobby.RoomId;
import metaserver.domain.lobby.RoomType;
import metaserver.domain.ranking.Part;
import metaserver.domain.ranking.PlayerStat;
import metaserver.domain.ranking.Tally;
import metaserver.domain.text.Metadata;

/**
 * Players and games for visitors to look at: a game that counted, played by clients, and some with names that would be
 * markup if nobody took care.
 */
public record SiteTown(RunningServer server, UserId ann, UserId evil, GameId duel, GameId hostile) {
  static final int RANKED = 2;
  public static final String EVIL = "|b<b>x</b>\"'&";
  static final int MANY = 60;
  private static final Instant YESTERDAY = Instant.parse("2026-11-23T12:00:00Z");

  public static SiteTown settle(RunningServer server) {
    UserId ann = server.register("ann", "ann").id();
    UserId evil = server.register(EVIL, "evil").id();
    GameId hostile = hostile(server, ann, evil);
    IntStream.range(0, MANY).forEach(i -> server.games().add(new NewGame(new RoomId(0), GameType.A1_TAG,
        Optional.empty(), new Nick("host"), "tag " + i, "Map " + i % 2, Metadata.NONE, YESTERDAY.minusSeconds(i), 2)));
    GameId duel = duel(server, ann);
    server.rank();
    return new SiteTown(server, ann, evil, duel, hostile);
  }

  public static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static GameId duel(RunningServer server, UserId ann) {
    try (Inside host = Game.myth(server, Line.SEALED, "ann").enter("ann", "ann", RANKED);
        Inside guest = Game.myth(server, Line.SEALED, EVIL).enter(EVIL, "evil", RANKED)) {
      Duel game = Duel.start(host, guest, "the duel");
      game.report(host);
      game.report(guest);
      GameId id = RunningServer.await(() -> server.games().inRoom(new RoomId(RANKED), Optional.empty(), 9).stream()
          .filter(one -> one.name().equals("the duel")).map(one -> one.id()).findFirst());
      RunningServer.await(() -> {
        server.settleDue();
        return server.stats().ofGame(id).stream().filter(stat -> stat.user().equals(Optional.of(ann))).findFirst();
      });
      return id;
    }
  }

  private static GameId hostile(RunningServer server, UserId ann, UserId evil) {
    var game = server.games().start(
        new NewGame(new RoomId(RANKED), GameType.CUSTOM, Optional.of(evil), new Nick(EVIL), EVIL, EVIL,
            new Metadata("{\"difficulty\": 3, \"timeLimitTicks\": 18000, \"options\": [\"TEAMS\", \"VETERANS\"]}"),
            YESTERDAY, 2),
        7, RoomType.RANKED, List.of(new Participant(PlayerId.of(evil), new Nick(EVIL), EVIL, true)));
    Place first = new Place(1, false);
    server.games().complete(game.ended(YESTERDAY.plusSeconds(600), Optional.of(EndedCode.NORMAL), 2,
        List.of(new Team(1, new Nick(EVIL), Optional.of(first), false)), Metadata.NONE));
    server.stats().addAll(List.of(
        new PlayerStat(game.id(), Optional.of(evil), new Nick(EVIL),
            new Part(Optional.of(1), Optional.of(first), false, true, true, false), new Tally(0, 5, 6, 0, 7, 8),
            YESTERDAY.plusSeconds(600), Metadata.NONE),
        new PlayerStat(game.id(), Optional.of(ann), new Nick("ann"),
            new Part(Optional.empty(), Optional.empty(), true, false, false, false), Tally.NONE,
            YESTERDAY.plusSeconds(600), Metadata.NONE)));
    return game.id();
  }
}

package metaserver.bootstrap.browser;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import metaserver.application.games.ScoreSheet;
import metaserver.application.games.StartedGame;
import metaserver.bootstrap.server.MovedClock;
import metaserver.bootstrap.server.RunningServer;
import metaserver.domain.games.EndedCode;
import metaserver.domain.games.Game;
import metaserver.domain.games.GameId;
import metaserver.domain.games.GameType;
import metaserver.domain.games.NewGame;
import metaserver.domain.games.Participant;
import metaserver.domain.games.Standings;
import metaserver.domain.games.Standings.PlayerLine;
import metaserver.domain.games.Standings.TeamLine;
import metaserver.domain.identity.Color;
import metaserver.domain.identity.Nick;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.identity.Profile;
import metaserver.domain.identity.User;
import metaserver.domain.identity.UserId;
import metaserver.domain.lobby.RoomId;
import metaserver.domain.lobby.RoomType;
import metaserver.domain.text.Blob;
import metaserver.domain.text.Metadata;

/**
 * What a server has to show after some months: players with castes, games with verdicts, one that is disputed. Always
 * the same.
 */
record Season(List<User> players, GameId decided, GameId disputed) {
  static final int RANKED = 2;
  static final int ARRIVAL = 26;

  private static final List<String> NAMES = List.of("Thistle", "Marten", "Kestrel", "Bramble", "Wren", "Hazel", "Flint",
      "Rowan", "Otter", "Sorrel", "Finch", "Raven", "Alder", "Badger", "Heron", "Lynx", "Nettle", "Plover", "Quince",
      "Sedge", "Tansy", "Yarrow");
  private static final List<String> MAPS = List.of("Heron Marsh", "The Broken Causeway", "Salt Road", "Twelve Stones",
      "Fallow Keep", "Mill on the Border", "Two Towers Down");
  private static final List<String> TITLES = List.of("evening round", "best of three", "newcomers welcome", "no mercy",
      "one more", "rematch", "short one", "come and lose");
  private static final List<String> BANNERS = List.of("The Long Watch", "Mustelids", "High Wind", "Thorns",
      "Small but Loud", "Hedge Row", "Strike Again", "Red Berries", "River Folk", "Horse Fodder", "Seed Eaters",
      "Black Feathers", "Wet Feet", "Old Setts", "Grey Patience", "Night Eyes", "Stingers", "Shore Patrol",
      "Golden Fruit", "Marsh Edge", "Bitter Buttons", "Thousand Leaves");
  private static final List<GameType> TYPES = List.of(GameType.CAPTURES, GameType.BODY_COUNT,
      GameType.LAST_MAN_ON_THE_HILL, GameType.TERRITORIES, GameType.STEAL_THE_BACON, GameType.FLAG_RALLY,
      GameType.ASSASSIN);
  private static final List<Color> COLOURS = List.of(colour(0x8C1D18), colour(0x23507A), colour(0xD6A32B),
      colour(0x2F6B3A), colour(0x5B2C6F), colour(0x1E1E1E), colour(0xE8E0CC), colour(0xB5541C), colour(0x6FA3B8));
  private static final Metadata OPTIONS = new Metadata(
      "{\"difficulty\": 3, \"timeLimitTicks\": 27000, \"planningTicks\": 1800, "
          + "\"options\": [\"TEAMS\", \"VETERANS\", \"ANTI_CLUMP\"]}");
  private static final int GAMES = 90;

  static Season played(RunningServer server, MovedClock clock) {
    List<User> players = IntStream.range(0, NAMES.size()).mapToObj(n -> arrives(server, clock, n)).toList();
    Schedule schedule = new Schedule(server, clock, players, new Random(29), new ArrayList<>());
    GameId disputed = schedule.plays(true);
    for (int i = 0; i < GAMES; i++) schedule.plays(false);
    server.rank();
    return new Season(players, schedule.largest(), disputed);
  }

  private static User arrives(RunningServer server, MovedClock clock, int n) {
    User user = server.register(NAMES.get(n), "pass");
    Color second = COLOURS.get((n * 4 + 3) % COLOURS.size());
    server.users().noteLogin(user.id(), clock.instant(),
        new Profile(n, COLOURS.get(n % COLOURS.size()), second, new Nick(NAMES.get(n)), BANNERS.get(n)));
    return user;
  }

  static Color colour(int rgb) {
    return new Color((rgb >> 16) * 257, (rgb >> 8 & 255) * 257, (rgb & 255) * 257, 0);
  }

  /** Every page there is, each with a word for it. */
  List<String> pages() {
    UserId best = players.getFirst().id();
    return List.of("/", "/games", "/games?player=" + NAMES.get(1), "/games?map=nowhere", "/games/" + decided,
        "/games/" + disputed, "/players", "/players?name=nobody", "/players/" + best,
        "/players/" + best + "?against=" + NAMES.get(2), "/ladders", "/ladders/total",
        "/ladders/captures?around=" + NAMES.get(3), "/login", "/register", "/verify", "/forgot", "/reset",
        "/rooms/" + RANKED, "/rooms/" + ARRIVAL, "/nothing");
  }

  /** Games one after another; who comes earlier in the list plays better. */
  private record Schedule(
      RunningServer server, MovedClock clock, List<User> players, Random random, List<Game> played) {
    GameId largest() {
      return Collections.max(played, (one, other) -> Integer.compare(one.playerCount(), other.playerCount())).id();
    }

    GameId plays(boolean disputed) {
      int n = played.size() + 1;
      clock.move(Duration.ofMinutes(17 * 60 + random.nextInt(14 * 60)));
      List<User> present = new ArrayList<>(players);
      Collections.shuffle(present, random);
      List<User> inIt = List.copyOf(present.subList(0, 2 + random.nextInt(5)));
      Instant start = clock.instant();
      ScoreSheet sheet = server.scorekeeper().open(started(n, inIt));
      clock.move(Duration.ofMinutes(6 + random.nextInt(9)));
      Map<User, Double> form = inIt.stream().collect(Collectors.toMap(user -> user, this::strength));
      List<User> order = inIt.stream().sorted(Comparator.comparing(form::get)).toList();
      Standings seen = standings(order);
      inIt.forEach(sender -> server.scorekeeper().report(PlayerId.of(sender.id()), n, Blob.of(new byte[0]),
          disputed && !sender.equals(inIt.getFirst()) ? standings(order.reversed()) : seen));
      sheet.close(clock.instant());
      Game game = RunningServer.await(() -> {
        server.settleDue();
        return server.games().inRoom(new RoomId(RANKED), Optional.empty(), 1).stream()
            .filter(one -> one.startedAt().equals(start) && !one.isRunning()).findFirst();
      });
      played.add(game);
      return game.id();
    }

    private double strength(User user) {
      return players.indexOf(user) + random.nextGaussian() * 7;
    }

    private StartedGame started(int n, List<User> inIt) {
      User host = inIt.getFirst();
      NewGame game = new NewGame(new RoomId(RANKED), TYPES.get(random.nextInt(TYPES.size())), Optional.of(host.id()),
          new Nick(host.username().text()), TITLES.get(random.nextInt(TITLES.size())),
          MAPS.get(random.nextInt(MAPS.size())), OPTIONS, clock.instant(), inIt.size());
      return new StartedGame(n, game, RoomType.RANKED, inIt.stream().map(user -> new Participant(
          PlayerId.of(user.id()), new Nick(user.username().text()), BANNERS.get(players.indexOf(user)),
          user.equals(host))).toList());
    }

    private Standings standings(List<User> order) {
      List<TeamLine> teams = IntStream.range(0, order.size())
          .mapToObj(i -> new TeamLine(i, i, true, i > 0, 0)).toList();
      List<PlayerLine> lines = IntStream.range(0, order.size()).mapToObj(i -> new PlayerLine(
          i, true, 9000, 9 + random.nextInt(30) + 6 / (i + 1), 4 + random.nextInt(20) + 3 * i,
          300 + random.nextInt(900), 200 + random.nextInt(600) + 90 * i, order.get(i).id().value())).toList();
      return new Standings(EndedCode.NORMAL, 8, 2180, 27000, 18000, order.size(), order.size(), teams, lines);
    }
  }
}

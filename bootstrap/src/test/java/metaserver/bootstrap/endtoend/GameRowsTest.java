package metaserver.bootstrap.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import metaserver.application.lobby.RoomEdit;
import metaserver.bootstrap.client.Advert;
import metaserver.bootstrap.client.Line;
import metaserver.bootstrap.server.MovedClock;
import metaserver.bootstrap.server.RunningServer;
import metaserver.domain.games.GameType;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.text.Blob;
import metaserver.network.games.GamePlayerList;
import metaserver.network.games.RemoveGame;
import metaserver.network.games.ResetGame;
import metaserver.network.games.StartGame;
import metaserver.network.lobby.SetPlayerMode;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever clients do with their games, the rows of those that started, and of who took part, are those of a model. */
@Timeout(120)
class GameRowsTest {
  private static final int ROOM = 40;
  private static final int CLIENTS = 50;
  private static final int OPERATIONS = 10_000;
  private static final String ROWS = """
      select g.name || ' ' || (extract(epoch from start_time - timestamptz '%1$s')::int) || ' '
        || coalesce(extract(epoch from closed_at - timestamptz '%1$s')::int::text, 'listed') || ' '
        || (select string_agg(nick, ' ' order by nick) from game_participants where game_id = g.id)
      from games g order by start_time""".formatted(MovedClock.START);

  private final MovedClock clock = new MovedClock();
  private final RunningServer server = RunningServer.onPostgres(18).at(clock);
  private final Model model = new Model();

  @ParameterizedTest(name = "seed {0}")
  @ValueSource(longs = 20031023)
  void rowsShouldBeThoseOfTheModel(long seed) throws Exception {
    Random random = new Random(seed);
    server.start();
    try (Evening evening = new Evening(server, clock)) {
      gather(evening);
      for (int step = 0; step < OPERATIONS; step++) {
        evening.tick();
        happen(evening, random, random.nextInt(CLIENTS), "game" + step);
        if (step % 1000 == 0) compare();
      }
      compare();
    } finally {
      server.stop();
    }
  }

  private void gather(Evening evening) {
    server.addRoom(ROOM, new RoomEdit(Optional.of("Both"), Optional.empty(), OptionalInt.of(CLIENTS),
        OptionalInt.empty(), OptionalInt.empty(), OptionalInt.of(0), Optional.of(Set.of(ClientFamily.values())),
        Optional.empty()));
    for (int i = 0; i < CLIENTS; i++) {
      if (Model.isMyth(i)) evening.account(Model.name(i), i % 4 == 0 ? Line.SEALED : Line.PLAIN);
      else evening.marathonAccount(Model.name(i));
      evening.enter(ROOM, Model.name(i));
    }
  }

  private void happen(Evening evening, Random random, int who, String game) {
    Gamer gamer = evening.gamer(Model.name(who));
    switch (random.nextInt(9)) {
      case 0, 1 -> {
        gamer.says(Advert.of(Model.isMyth(who) ? GameType.CAPTURES : GameType.A1_TAG, game).packet());
        model.list(who, game);
      }
      case 2, 3 -> {
        gamer.says(new StartGame(600));
        model.start(who, seconds());
      }
      case 4, 5 -> name(evening, random, who, gamer);
      case 6 -> {
        gamer.says(new ResetGame());
        model.reset(who, seconds());
      }
      case 7 -> {
        gamer.says(new RemoveGame());
        model.remove(who, seconds());
      }
      default -> {
        evening.loses(Model.name(who));
        model.leave(who, seconds());
        gamer.enters(ROOM);
      }
    }
  }

  /** A host of Myth says who plays, a player of Aleph One what he plays. */
  private void name(Evening evening, Random random, int who, Gamer gamer) {
    if (Model.isMyth(who)) {
      List<Integer> some = IntStream.range(0, CLIENTS).filter(_ -> random.nextInt(10) == 0).boxed().toList();
      gamer.says(new GamePlayerList(0, some.stream().map(one -> evening.id(Model.name(one))).toList()));
      model.name(who, some);
    } else {
      byte session = (byte) (1 + random.nextInt(6));
      Optional<Blob> said = Optional.of(Blob.of(new byte[] {session, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}));
      gamer.says(new SetPlayerMode(SetPlayerMode.DEAF, said), new SetPlayerMode(SetPlayerMode.LISTENING, said));
      model.play(who, session);
    }
  }

  private long seconds() {
    return clock.instant().getEpochSecond() - MovedClock.START.getEpochSecond();
  }

  private void compare() {
    List<String> expected = model.rows();
    try {
      RunningServer.await(() -> Rows.of(server.database(), ROWS).equals(expected));
    } catch (AssertionError late) {
      assertThat(Rows.of(server.database(), ROWS)).isEqualTo(expected);
      throw late;
    }
  }

  /** What the rules say of hosts, players and games, as simply as it can be said. */
  private static final class Model {
    private final Map<Integer, Listing> listings = new HashMap<>();
    private final Map<Integer, Byte> sessions = new HashMap<>();
    private final List<Started> started = new ArrayList<>();

    static boolean isMyth(int client) {
      return client % 2 == 0;
    }

    static String name(int client) {
      return "p" + (10 + client);
    }

    void list(int host, String name) {
      Listing before = listings.get(host);
      if (before != null) {
        before.name = name;
        return;
      }
      sessions.remove(host);
      listings.put(host, new Listing(name));
    }

    void start(int host, long now) {
      Listing game = listings.get(host);
      if (game == null || game.running.isPresent()) return;
      if (!isMyth(host)) game.named = players(host);
      Started row = new Started(game.name, host, now);
      row.players.addAll(game.named);
      started.add(row);
      game.running = Optional.of(row);
    }

    void name(int host, List<Integer> players) {
      Listing game = listings.get(host);
      if (game != null) take(game, new TreeSet<>(players.stream().filter(one -> isMyth(one) && one != host).toList()));
    }

    void play(int player, byte session) {
      sessions.put(player, session);
      listings.forEach((host, game) -> {
        if (!isMyth(host) && Byte.valueOf(session).equals(sessions.get(host))) take(game, players(host));
      });
    }

    private static void take(Listing game, Set<Integer> players) {
      if (game.running.isEmpty()) game.named = players;
      else game.running.get().players.addAll(players);
    }

    private Set<Integer> players(int host) {
      Set<Integer> all = new TreeSet<>();
      Byte session = sessions.get(host);
      if (session != null) sessions.forEach((player, said) -> {
        if (player != host && said.equals(session)) all.add(player);
      });
      return all;
    }

    void reset(int host, long now) {
      Listing game = listings.get(host);
      if (game == null) return;
      game.running.ifPresent(row -> row.closed = Optional.of(now));
      game.running = Optional.empty();
      game.named = Set.of();
      sessions.remove(host);
    }

    void remove(int host, long now) {
      reset(host, now);
      listings.remove(host);
    }

    void leave(int who, long now) {
      remove(who, now);
      sessions.remove(who);
    }

    List<String> rows() {
      return started.stream().map(Started::toString).toList();
    }
  }

  /** A game in the list. */
  private static final class Listing {
    private String name;
    private Set<Integer> named = Set.of();
    private Optional<Started> running = Optional.empty();

    Listing(String name) {
      this.name = name;
    }
  }

  /** A game that started. */
  private static final class Started {
    private final String name;
    private final long start;
    private final Set<Integer> players = new TreeSet<>();
    private Optional<Long> closed = Optional.empty();

    Started(String name, int host, long start) {
      this.name = name;
      this.start = start;
      players.add(host);
    }

    @Override
    public String toString() {
      return name + " " + start + " " + closed.map(String::valueOf).orElse("listed") + " "
          + String.join(" ", players.stream().map(Model::name).toList());
    }
  }
}

package metaserver.bootstrap.endtoend;

import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import metaserver.bootstrap.client.Advert;
import metaserver.bootstrap.client.Game;
import metaserver.bootstrap.client.Line;
import metaserver.bootstrap.server.MovedClock;
import metaserver.bootstrap.server.RunningServer;
import metaserver.network.players.PlayerData;

/** Sixteen clients, a server and its clock. Whatever somebody says, he says it a second after what was said before. */
final class Evening implements AutoCloseable {
  private final RunningServer server;
  private final MovedClock clock;
  private final Map<String, Gamer> gamers = new LinkedHashMap<>();

  Evening(RunningServer server, MovedClock clock) {
    this.server = server;
    this.clock = clock;
  }

  /** A player of Myth with an account. */
  void account(String name, Line line) {
    server.register(name, "pass");
    gamers.put(name, new Gamer(myth(name, line), name, "pass"));
  }

  void guest(String name, Line line) {
    gamers.put(name, new Gamer(myth(name, line), name, ""));
  }

  void marathonAccount(String name) {
    server.register(name, "pass");
    gamers.put(name, new Gamer(Game.alephOne(server, name), name, "pass"));
  }

  void marathonGuest(String name) {
    gamers.put(name, new Gamer(Game.alephOne(server, name), "guest", ""));
  }

  private Game myth(String name, Line line) {
    Game game = Game.myth(server, line, name);
    PlayerData data = game.data();
    return game.shownAs(new PlayerData(data.icon(), 0, 0, data.primaryColor(), data.secondaryColor(), 0,
        data.gameVersion(), data.buildNumber(), name, name + "'s own"));
  }

  void enter(int room, String... names) {
    Arrays.stream(names).map(this::gamer).forEach(gamer -> gamer.enters(room));
  }

  Gamer gamer(String name) {
    return Optional.ofNullable(gamers.get(name)).orElseThrow();
  }

  /** Their numbers on the wire. */
  int[] ids(String... names) {
    return Arrays.stream(names).mapToInt(name -> gamer(name).id()).toArray();
  }

  int id(String name) {
    return gamer(name).id();
  }

  /** A game that he lists. */
  Round hosts(String host, Advert advert) {
    tick();
    gamer(host).says(advert.packet());
    return new Round(this, gamer(host), advert);
  }


  RunningServer server() {
    return server;
  }

  MovedClock clock() {
    return clock;
  }

  void tick() {
    clock.move(Duration.ofSeconds(1));
  }

  /** So much time goes by, and what became due is done or being done. */
  void passes(Duration time) {
    clock.move(time);
    server.settleDue();
  }

  /** His line is cut, and the server has seen it. */
  void loses(String name) {
    Gamer gone = gamer(name);
    int room = gone.room();
    int left = server.players(room) - 1;
    gone.vanishes();
    RunningServer.await(() -> server.players(room) == left);
  }

  @Override
  public void close() {
    gamers.values().forEach(Gamer::close);
  }
}

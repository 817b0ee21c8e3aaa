package metaserver.bootstrap.endtoend;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import metaserver.bootstrap.client.Game;
import metaserver.bootstrap.client.Game.Inside;
import metaserver.bootstrap.client.GameClient;
import metaserver.network.games.GameList;
import metaserver.network.games.GameSearch;
import metaserver.network.games.GameSearchResult;
import metaserver.network.lobby.PlayerList;
import metaserver.network.players.PlayerEntry;
import metaserver.network.players.StoredProfile;
import metaserver.network.wire.Packet;

/** Somebody who plays for an evening: his client, where it is, and what it was told last. */
final class Gamer implements AutoCloseable {
  private static final GameSearch ANY_GAME = new GameSearch(-1, -1, 2, 2, 2, 2, 2, "", "");

  private final Game game;
  private final String user;
  private final String password;
  private final Map<Integer, Integer> castes = new HashMap<>();
  private final Map<Integer, Integer> hosted = new HashMap<>();
  private Optional<Inside> inside = Optional.empty();
  private int ownCaste;
  private int room;

  Gamer(Game game, String user, String password) {
    this.game = game;
    this.user = user;
    this.password = password;
  }

  Gamer enters(int other) {
    inside.ifPresent(Inside::close);
    castes.clear();
    hosted.clear();
    Inside now = game.enter(user, password, other);
    now.players().players().forEach(entry -> castes.put(entry.playerId(), entry.caste()));
    ownCaste = now.entry(now.id()).caste();
    inside = Optional.of(now);
    room = other;
    return this;
  }

  int room() {
    return room;
  }

  int id() {
    return inside().id();
  }

  /** The number of the game that he lists. */
  int gameId() {
    return Optional.ofNullable(hosted.get(id())).orElseThrow();
  }

  /** What he last heard of a player's caste. */
  int casteOf(Gamer other) {
    return Optional.ofNullable(castes.get(other.id())).orElseThrow();
  }

  /** What packet 8 told him last, or what he was greeted with. */
  int ownCaste() {
    return ownCaste;
  }

  /** Returns when the room has done what was said. */
  void says(Packet... packets) {
    client().say(packets);
    hearsAll();
  }

  /** Hears whatever came before the answer to a question that is answered at once. */
  void hearsAll() {
    client().say(ANY_GAME);
    Packet packet = client().hear();
    while (!(packet instanceof GameSearchResult)) {
      note(packet);
      packet = client().hear();
    }
  }

  private void note(Packet packet) {
    if (packet instanceof PlayerList(var players)) {
      players.stream().filter(entry -> entry.verb() != PlayerEntry.DELETE)
          .forEach(entry -> castes.put(entry.playerId(), entry.caste()));
    }
    if (packet instanceof GameList(var games)) {
      games.forEach(entry -> hosted.put(entry.creatingPlayerId(), entry.gameId()));
    }
    if (packet instanceof StoredProfile(var own)) ownCaste = own.caste();
  }

  /** His line is cut. */
  void vanishes() {
    client().pullThePlug();
    inside = Optional.empty();
  }

  private GameClient client() {
    return inside().client();
  }

  private Inside inside() {
    return inside.orElseThrow();
  }

  @Override
  public void close() {
    inside.ifPresent(Inside::close);
  }
}

package metaserver.network.site.games;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import metaserver.domain.games.Game;
import metaserver.domain.games.Team;
import metaserver.domain.games.UnratedReason;
import metaserver.domain.lobby.RoomId;
import metaserver.domain.identity.UserId;
import metaserver.network.site.shown.Modes;
import metaserver.network.site.shown.PlayerLink;
import metaserver.network.site.shown.Shown;

/**
 * A stored game in a list.
 *
 * @param mode and {@code modeWord} its kind, for readers and for addresses
 * @param roomName its name if the room it is open, else its number
 * @param state running, settled or abandoned
 * @param winners the names of the teams in the first place
 * @param unrated why it changed no ratings; empty if it did, or may yet
 */
public record GameLine(
    int id, String name, String map, String mode, String modeWord, String family, Optional<Integer> room,
    String roomName, PlayerLink host, Instant startedAt, Optional<Instant> endedAt, int players, String state,
    List<String> winners, Optional<String> unrated) {
  public GameLine {
    winners = List.copyOf(winners);
  }

  static GameLine of(Game game, RoomNames rooms) {
    return new GameLine(game.id().value(), Shown.plain(game.name()), Shown.plain(game.map()), Modes.name(game.type()),
        Modes.word(game.type()), Modes.family(game.type().family()), game.room().map(RoomId::value),
        game.room().map(rooms::of).orElse("a former room"), host(game), game.startedAt(), game.endedAt(),
        game.playerCount(), state(game), winners(game), game.unrated().map(UnratedReason::text));
  }

  static String state(Game game) {
    return switch (game.state()) {
      case RUNNING -> "running";
      case SETTLED -> "settled";
      case ABANDONED -> "abandoned";
    };
  }

  private static PlayerLink host(Game game) {
    return new PlayerLink(game.host().map(UserId::value), Shown.plain(game.hostNick().text()));
  }

  private static List<String> winners(Game game) {
    return game.teams().stream().filter(team -> team.place().filter(place -> place.rank() == 1).isPresent())
        .map(Team::name).map(name -> Shown.plain(name.text())).toList();
  }
}

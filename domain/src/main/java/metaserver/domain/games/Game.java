package metaserver.domain.games;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import metaserver.domain.identity.Nick;
import metaserver.domain.identity.UserId;
import metaserver.domain.lobby.RoomId;
import metaserver.domain.text.Metadata;

/**
 * A game from its start on. What happens while it runs is not kept; its end is.
 *
 * @param room empty once the room it was played in is gone
 * @param host empty for a guest
 * @param name up to 31 characters, map up to 63
 * @param options what the host chose, decoded: limits, difficulty, flags
 * @param cooperative whether all play against what the computer plays
 * @param ended how it ended, for clients that say so
 * @param teams by number; empty until the end
 * @param state what became of it
 * @param unrated why it changes no ratings; empty for one that does, and before anybody can say
 * @param summary of the final state, for pages
 * @param version counts changes
 */
public record Game(
    GameId id,
    Optional<RoomId> room,
    GameType type,
    Optional<UserId> host,
    Nick hostNick,
    String name,
    String map,
    Metadata options,
    boolean cooperative,
    Instant startedAt,
    Optional<Instant> endedAt,
    Optional<EndedCode> ended,
    int playerCount,
    List<Team> teams,
    State state,
    Optional<UnratedReason> unrated,
    Metadata summary,
    Metadata metadata,
    int version) {
  public static final int MAX_NAME = 31;
  public static final int MAX_MAP = 63;

  public Game {
    check(name, map, playerCount);
    teams = teams.stream().sorted(Comparator.comparingInt(Team::number)).toList();
    if (endedAt.isPresent() && endedAt.get().isBefore(startedAt)) {
      throw new IllegalArgumentException("a game ends after it began");
    }
    if (endedAt.isEmpty() && (ended.isPresent() || !teams.isEmpty())) {
      throw new IllegalArgumentException("a running game has no result");
    }
    Set<Integer> numbers = new HashSet<>();
    if (!teams.stream().map(Team::number).allMatch(numbers::add)) {
      throw new IllegalArgumentException("two teams have one number");
    }
  }

  /** As it is before anything was stored after its start. */
  public static Game started(GameId id, NewGame game) {
    return new Game(id, Optional.of(game.room()), game.type(), game.host(), game.hostNick(), game.name(), game.map(),
        game.options(), game.cooperative(), game.startedAt(), Optional.empty(), Optional.empty(), game.playerCount(),
        List.of(), State.RUNNING, Optional.empty(), Metadata.NONE, Metadata.NONE, 0);
  }

  /** As it is after its end. */
  public Game ended(Instant at, Optional<EndedCode> code, int players, List<Team> result, Metadata state) {
    return new Game(id, room, type, host, hostNick, name, map, options, cooperative, startedAt, Optional.of(at), code,
        players, result, State.SETTLED, Optional.empty(), state, metadata, version);
  }

  /** With the reason why it changes no ratings, or without one. */
  public Game unrated(Optional<UnratedReason> why) {
    return new Game(id, room, type, host, hostNick, name, map, options, cooperative, startedAt, endedAt, ended,
        playerCount, teams, state, why, summary, metadata, version);
  }

  /** As one of whose end nobody told, since the server went away. */
  public Game abandoned() {
    return new Game(id, room, type, host, hostNick, name, map, options, cooperative, startedAt, endedAt, ended,
        playerCount, teams, State.ABANDONED, Optional.of(UnratedReason.NO_REPORT), summary, metadata, version);
  }

  /** As if its host had called himself and it so. */
  public Game hostedBy(Nick other) {
    return new Game(id, room, type, host, other, other.text(), map, options, cooperative, startedAt, endedAt, ended,
        playerCount, teams, state, unrated, summary, metadata, version);
  }

  public Game withTeams(List<Team> others) {
    return new Game(id, room, type, host, hostNick, name, map, options, cooperative, startedAt, endedAt, ended,
        playerCount, others, state, unrated, summary, metadata, version);
  }

  public Game withVersion(int now) {
    return new Game(id, room, type, host, hostNick, name, map, options, cooperative, startedAt, endedAt, ended,
        playerCount, teams, state, unrated, summary, metadata, now);
  }

  public boolean isRunning() {
    return endedAt.isEmpty();
  }

  static void check(String name, String map, int playerCount) {
    visible("a game's name", name, MAX_NAME);
    visible("a map's name", map, MAX_MAP);
    if (playerCount < 0) throw new IllegalArgumentException("a player count is not negative: " + playerCount);
  }

  private static void visible(String what, String text, int max) {
    if (text.length() > max || text.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(what + " has at most " + max + " visible characters");
    }
  }

  /** What became of a game. */
  public enum State {
    /** It is played, or its reports are waited for. */
    RUNNING,
    /** Its end is known, or it is known that it never will be. */
    SETTLED,
    /** The server went away before anybody reported, and nobody has since. */
    ABANDONED
  }
}

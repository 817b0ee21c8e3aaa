package metaserver.persistence.postgres.games;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import metaserver.domain.games.Game;
import metaserver.domain.games.GameFilter;
import metaserver.domain.games.GameId;
import metaserver.domain.games.GameRepository;
import metaserver.domain.games.NewGame;
import metaserver.domain.games.Participant;
import metaserver.domain.games.Report;
import metaserver.domain.identity.Nick;
import metaserver.domain.identity.UserId;
import metaserver.domain.lobby.RoomId;
import metaserver.domain.lobby.RoomType;
import metaserver.persistence.postgres.platform.PostgresStore;
import metaserver.persistence.postgres.platform.SqlArray;

/** Games in PostgreSQL. */
public final class MyBatisGameRepository implements GameRepository {
  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  private final GameMapper games;
  private final ReportMapper reports;

  public MyBatisGameRepository(PostgresStore store) {
    games = store.mapper(GameMapper.class);
    reports = store.mapper(ReportMapper.class);
  }

  @Override
  public Optional<Game> find(GameId id) {
    return games.find(id);
  }

  @Override
  public List<Game> inRoom(RoomId room, Optional<Game> after, int limit) {
    Instant start = after.map(Game::startedAt).orElse(LATEST);
    return games.inRoom(room, start, after.map(game -> game.id().value()).orElse(0), limit);
  }

  /** By the index of what leaves fewest: a map, then a kind in a room, then one of them. */
  @Override
  public List<Game> search(GameFilter filter, Optional<Game> after, int limit) {
    WantedGames wanted = WantedGames.of(filter, after);
    if (filter.map().isPresent()) return games.recentOnMap(wanted, limit);
    if (filter.type().isPresent() && filter.room().isPresent()) return games.recentOfTypeInRoom(wanted, limit);
    if (filter.type().isPresent()) return games.recentOfType(wanted, limit);
    return filter.room().isPresent() ? games.recentInRoom(wanted, limit) : games.recent(wanted, limit);
  }

  @Override
  public Collection<Game> findAll(Collection<GameId> ids) {
    return ids.isEmpty() ? List.of() : games.findAll(numbers(ids));
  }

  @Override
  public Set<GameId> fitting(Collection<GameId> ids, GameFilter filter) {
    if (ids.isEmpty()) return Set.of();
    return games.fitting(numbers(ids), WantedGames.of(filter, Optional.empty())).stream()
        .map(GameId::new).collect(toSet());
  }

  @Override
  public List<Participant> participants(GameId id) {
    return games.participants(numbers(List.of(id))).stream().map(GameMapper.ParticipantRow::participant).toList();
  }

  @Override
  public Game start(NewGame game, int wireId, RoomType roomType, Collection<Participant> participants) {
    return Game.started(new GameId(games.start(game, wireId, roomType, ParticipantColumns.of(participants))), game);
  }

  @Override
  public void join(GameId id, Collection<Participant> late) {
    games.join(id, ParticipantColumns.of(late));
  }

  @Override
  public void close(GameId id, Instant at) {
    games.close(id, at);
  }

  @Override
  public void abandon(Collection<GameId> abandoned, Instant at) {
    games.abandon(numbers(abandoned), at);
  }

  /** Four statements, however many there are. */
  @Override
  public List<Unsettled> unsettled() {
    List<GameMapper.OpenRow> open = games.open();
    SqlArray ids = numbers(open.stream().map(GameMapper.OpenRow::id).toList());
    Map<GameId, Game> known = games.findAll(ids).stream().collect(toMap(Game::id, game -> game));
    Map<GameId, List<Participant>> participants = games.participants(ids).stream()
        .collect(groupingBy(GameMapper.ParticipantRow::game,
            mapping(GameMapper.ParticipantRow::participant, toList())));
    Map<GameId, List<Report>> said = reports.ofGames(ids).stream().collect(groupingBy(Report::game));
    return open.stream().flatMap(row -> Optional.ofNullable(known.get(row.id())).filter(Game::isRunning)
        .map(game -> new Unsettled(game, row.wireId(), row.roomType(), row.closedAt(),
            participants.getOrDefault(row.id(), List.of()), said.getOrDefault(row.id(), List.of()))).stream()).toList();
  }

  @Override
  public Completing complete(Game game) {
    if (game.isRunning()) throw new IllegalArgumentException("game " + game.id() + " has no end yet");
    boolean won = games.complete(game, TeamColumns.of(game.teams())) == 1;
    return won ? new Completed(game.withVersion(game.version() + 1)) : new Stale();
  }

  @Override
  public void anonymise(UserId who, Nick neutral, Collection<Led> led) {
    games.renameHost(who, neutral);
    games.renameParticipant(who, neutral);
    if (led.isEmpty()) return;
    games.renameTeams(neutral, SqlArray.numbers(led, each -> each.game().value()), SqlArray.numbers(led, Led::team));
  }

  private static SqlArray numbers(Collection<GameId> ids) {
    return SqlArray.numbers(ids, GameId::value);
  }
}

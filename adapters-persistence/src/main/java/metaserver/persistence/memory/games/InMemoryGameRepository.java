package metaserver.persistence.memory.games;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import metaserver.domain.games.Game;
import metaserver.domain.games.GameFilter;
import metaserver.domain.games.GameId;
import metaserver.domain.games.GameRepository;
import metaserver.domain.games.NewGame;
import metaserver.domain.games.Participant;
import metaserver.domain.games.ReportRepository;
import metaserver.domain.identity.Nick;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.identity.UserId;
import metaserver.domain.lobby.RoomId;
import metaserver.domain.lobby.RoomType;
import metaserver.persistence.memory.platform.InMemoryTransactions;
import metaserver.persistence.memory.platform.Table;

/** Games in memory. */
public final class InMemoryGameRepository implements GameRepository {
  private static final Comparator<Game> NEWEST_FIRST =
      Comparator.comparing(Game::startedAt).thenComparing(Game::id).reversed();

  private final InMemoryTransactions store;
  private final ReportRepository reports;
  private final Table<GameId, Game> games;
  private final Table<GameId, Listing> listings;

  public InMemoryGameRepository(InMemoryTransactions store, ReportRepository reports) {
    this.store = store;
    this.reports = reports;
    this.listings = new Table<>(store);
    this.games = new Table<>(store);
  }

  @Override
  public Optional<Game> find(GameId id) {
    return store.locked(() -> games.get(id));
  }

  @Override
  public List<Game> inRoom(RoomId room, Optional<Game> after, int limit) {
    Predicate<Game> follows = game -> after.isEmpty() || NEWEST_FIRST.compare(game, after.get()) > 0;
    return store.locked(() -> games.all().filter(game -> game.room().equals(Optional.of(room))).filter(follows)
        .sorted(NEWEST_FIRST).limit(limit).toList());
  }

  @Override
  public List<Game> search(GameFilter filter, Optional<Game> after, int limit) {
    Predicate<Game> follows = game -> after.isEmpty() || NEWEST_FIRST.compare(game, after.get()) > 0;
    return store.locked(
        () -> games.all().filter(filter::fits).filter(follows).sorted(NEWEST_FIRST).limit(limit).toList());
  }

  @Override
  public Collection<Game> findAll(Collection<GameId> ids) {
    return store.locked(() -> ids.stream().distinct().flatMap(id -> games.get(id).stream()).toList());
  }

  @Override
  public Set<GameId> fitting(Collection<GameId> ids, GameFilter filter) {
    return findAll(ids).stream().filter(filter::fits).map(Game::id).collect(Collectors.toSet());
  }

  @Override
  public List<Participant> participants(GameId id) {
    return store.locked(() -> listings.get(id).map(Listing::participants).orElse(List.of()));
  }

  @Override
  public Game start(NewGame game, int wireId, RoomType roomType, Collection<Participant> participants) {
    return store.locked(() -> {
      GameId id = new GameId(games.lastKey().map(GameId::value).orElse(0) + 1);
      listings.put(id, new Listing(wireId, roomType, Optional.empty(), List.of()).join(participants));
      return put(Game.started(id, game));
    });
  }

  @Override
  public void join(GameId id, Collection<Participant> late) {
    changeListing(id, listing -> listing.join(late));
  }

  @Override
  public void close(GameId id, Instant at) {
    changeListing(id, listing -> listing.close(at));
  }

  @Override
  public void abandon(Collection<GameId> abandoned, Instant at) {
    store.locked(() -> {
      abandoned.stream().flatMap(id -> games.get(id).stream()).filter(Game::isRunning).forEach(game -> {
        put(game.abandoned());
        changeListing(game.id(), listing -> listing.close(at));
      });
      return at;
    });
  }

  @Override
  public List<Unsettled> unsettled() {
    return store.locked(() -> games.all().filter(Game::isRunning)
        .flatMap(game -> listings.get(game.id())
            .map(listing -> new Unsettled(game, listing.wireId(), listing.roomType(),
            listing.closedAt(), listing.participants(), reports.ofGame(game.id()))).stream())
        .toList());
  }

  @Override
  public Completing complete(Game game) {
    if (game.isRunning()) throw new IllegalArgumentException("game " + game.id() + " has no end yet");
    return store.locked(() -> {
      Optional<Game> stored = games.get(game.id()).filter(old -> old.version() == game.version());
      return stored.isEmpty() ? new Stale() : new Completed(put(merge(stored.get(), game)));
    });
  }

  @Override
  public void anonymise(UserId who, Nick neutral, Collection<Led> led) {
    store.locked(() -> {
      games.changeAll(game -> game.host().equals(Optional.of(who)) ? game.hostedBy(neutral) : game);
      games.changeAll(game -> game.withTeams(game.teams().stream()
          .map(team -> led.contains(new Led(game.id(), team.number())) ? team.named(neutral) : team).toList()));
      listings.changeAll(listing -> listing.rename(PlayerId.of(who), neutral));
      return led;
    });
  }

  private static Game merge(Game old, Game end) {
    return new Game(old.id(), old.room(), old.type(), old.host(), old.hostNick(), old.name(), old.map(), old.options(),
        old.cooperative(), old.startedAt(), end.endedAt(), end.ended(), end.playerCount(), end.teams(), end.state(),
        end.unrated(), end.summary(), end.metadata(), old.version() + 1);
  }

  private Game put(Game game) {
    games.put(game.id(), game);
    return game;
  }

  private void changeListing(GameId id, UnaryOperator<Listing> change) {
    store.locked(() -> {
      Optional<Listing> known = listings.get(id);
      known.ifPresent(listing -> listings.put(id, change.apply(listing)));
      return known;
    });
  }

  /** What is kept of a game beside itself. */
  private record Listing(int wireId, RoomType roomType, Optional<Instant> closedAt, List<Participant> participants) {
    Listing join(Collection<Participant> late) {
      Map<PlayerId, Participant> all = new LinkedHashMap<>();
      participants.forEach(who -> all.put(who.id(), who));
      late.forEach(who -> all.putIfAbsent(who.id(), who));
      List<Participant> byId = new ArrayList<>(all.values());
      byId.sort(Comparator.comparingInt(who -> who.id().value()));
      return new Listing(wireId, roomType, closedAt, List.copyOf(byId));
    }

    Listing rename(PlayerId who, Nick neutral) {
      return new Listing(wireId, roomType, closedAt, participants.stream().map(other -> other.id().equals(who)
          ? new Participant(who, neutral, neutral.text(), other.host()) : other).toList());
    }

    Listing close(Instant at) {
      return new Listing(wireId, roomType, closedAt.or(() -> Optional.of(at)), participants);
    }
  }
}

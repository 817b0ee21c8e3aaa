package metaserver.persistence.memory.ranking;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import metaserver.domain.games.Game;
import metaserver.domain.games.GameId;
import metaserver.domain.games.GameRepository;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.Username;
import metaserver.domain.ranking.Contestant;
import metaserver.domain.ranking.HeadToHead;
import metaserver.domain.ranking.Ladder;
import metaserver.domain.ranking.RatedGame;
import metaserver.domain.ranking.RatingChange;
import metaserver.domain.ranking.RatingHistory;
import metaserver.domain.ranking.Standing;
import metaserver.domain.ranking.Voiding;
import metaserver.persistence.memory.platform.InMemoryTransactions;
import metaserver.persistence.memory.platform.Table;

/** The history of ratings in memory, where a transaction has the one lock anyway. */
public final class InMemoryRatingHistory implements RatingHistory {
  private final InMemoryTransactions store;
  private final GameRepository started;
  private final Table<Long, Entry> games;
  private final Table<GameId, Long> numbers;
  private final Table<StandingKey, Standing> openings;

  /** @param started on the same store */
  public InMemoryRatingHistory(InMemoryTransactions store, GameRepository started) {
    this.store = store;
    this.started = started;
    this.games = new Table<>(store);
    this.numbers = new Table<>(store);
    this.openings = new Table<>(store);
  }

  @Override
  public void keepOpen() {}

  @Override
  public void close() {}

  @Override
  public Entry add(RatedGame game) {
    return store.locked(() -> {
      if (numbers.get(game.game()).isPresent()) {
        throw new IllegalStateException("game " + game.game() + " is rated already");
      }
      Entry entry = new Entry(games.lastKey().orElse(0L) + 1, game, Optional.empty());
      games.put(entry.number(), entry);
      numbers.put(game.game(), entry.number());
      return entry;
    });
  }

  @Override
  public Optional<Entry> find(GameId game) {
    return store.locked(() -> numbers.get(game).flatMap(games::get));
  }

  @Override
  public List<Entry> after(long number, int limit) {
    return store.locked(() -> games.after(number).filter(entry -> entry.voided().isEmpty()).limit(limit).toList());
  }

  @Override
  public List<Step> ofPlayer(UserId user, Ladder ladder, long number, int limit) {
    return store.locked(() -> games.all().filter(entry -> entry.number() < number).toList().reversed().stream()
        .flatMap(entry -> entry.game().on(ladder).filter(change -> change.contestant().user().equals(user))
            .map(change -> step(entry, change)))
        .limit(limit).toList());
  }

  @Override
  public HeadToHead headToHead(UserId one, UserId other) {
    return store.locked(() -> {
      HeadToHead sum = HeadToHead.NONE;
      for (Entry entry : games.all().filter(each -> each.voided().isEmpty()).toList()) {
        Optional<Contestant> first = contestant(entry, one);
        Optional<Contestant> second = contestant(entry, other);
        if (first.isPresent() && second.isPresent()) sum = sum.and(first.get(), second.get());
      }
      return sum;
    });
  }

  private static Optional<Contestant> contestant(Entry entry, UserId user) {
    return entry.game().on(Ladder.RANKED).map(RatingChange::contestant).filter(who -> who.user().equals(user))
        .findFirst();
  }

  private Step step(Entry entry, RatingChange change) {
    Game game = started.find(entry.game().game()).orElseThrow();
    return new Step(entry.number(), game.id(), game.startedAt(), entry.voided(), change);
  }

  @Override
  public void rewrite(Collection<Entry> rewritten) {
    store.locked(() -> {
      rewritten.forEach(entry -> games.get(entry.number()).ifPresent(
          old -> games.put(entry.number(), new Entry(entry.number(), entry.game(), old.voided()))));
      return rewritten;
    });
  }

  @Override
  public void markVoid(long number, Voiding voiding) {
    store.locked(() -> {
      games.get(number).ifPresent(entry -> games.put(number, new Entry(number, entry.game(), Optional.of(voiding))));
      return number;
    });
  }

  @Override
  public List<Standing> openings(Collection<UserId> users, Set<Ladder> ladders) {
    return store.locked(() -> InMemoryStandingRepository.among(openings, users, ladders));
  }

  @Override
  public void open(Collection<Standing> balances) {
    store.locked(() -> {
      balances.forEach(balance -> openings.put(StandingKey.of(balance), balance));
      return balances;
    });
  }

  @Override
  public void rename(UserId staff, Username name) {
    store.locked(() -> {
      games.changeAll(entry ->
          new Entry(entry.number(), entry.game(), entry.voided().map(end -> end.renaming(staff, name))));
      return staff;
    });
  }
}

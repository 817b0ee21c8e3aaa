package metaserver.application.ranking;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import metaserver.domain.identity.User;
import metaserver.domain.identity.UserId;
import metaserver.domain.ranking.Ladder;
import metaserver.domain.ranking.PlayerStatRepository.Score;
import metaserver.domain.ranking.RatedGame;
import metaserver.domain.ranking.RatingChange;
import metaserver.domain.ranking.RatingHistory.Entry;
import metaserver.domain.ranking.Standing;

/**
 * Rates games again in their order, each by the constants that it was rated by. Games are read a page at a time; what
 * stays in memory is where those stand who stand elsewhere than the history says, or everybody if all is rated again.
 */
final class Recomputation {
  private static final int PAGE = 500;

  private final RatingStores stores;
  private final boolean writing;
  private final KnownStandings moved = new KnownStandings(List.of());
  private boolean everything;
  private int games;

  /** With {@code writing} unset nothing is changed, and what would be is told all the same. */
  Recomputation(RatingStores stores, boolean writing) {
    this.stores = stores;
    this.writing = writing;
  }

  /** Rates all games, from the opening balances on, believing nothing of what they are said to have changed. */
  Recomputed all() {
    everything = true;
    return after(0);
  }

  /** Takes a game back; those that follow are to be rated again. */
  void without(Entry entry) {
    entry.game().changes().forEach(change -> moved.put(change.before()));
    if (!writing) return;
    stores.stats().rescore(entry.game().on(Ladder.RANKED)
        .map(change -> new Score(entry.game().game(), change.contestant().user(), 0)).toList());
  }

  /** Rates what follows the number, as far as those who moved touch it, and puts everybody where he belongs. */
  Recomputed after(long number) {
    long last = number;
    for (List<Entry> page = stores.history().after(last, PAGE); !page.isEmpty(); page = stores.history()
        .after(last, PAGE)) {
      if (everything) open(page);
      keep(page);
      last = page.getLast().number();
    }
    return new Recomputed(games, settle());
  }

  private boolean isTouched(Entry entry) {
    return entry.game().changes().stream().anyMatch(change -> find(change).isPresent());
  }

  private Optional<Standing> find(RatingChange change) {
    return moved.find(change.before().user(), change.ladder());
  }

  /** Whoever appears for the first time begins with his opening balance. */
  private void open(List<Entry> page) {
    Set<UserId> users = page.stream().flatMap(entry -> entry.game().users().stream()).collect(Collectors.toSet());
    Set<Ladder> ladders = page.stream().flatMap(entry -> entry.game().ladders().stream()).collect(Collectors.toSet());
    KnownStandings openings = new KnownStandings(stores.history().openings(users, ladders));
    page.stream().flatMap(entry -> entry.game().changes().stream()).filter(change -> find(change).isEmpty())
        .forEach(change -> moved.put(openings.of(change.contestant().user(), change.ladder())));
  }

  private void keep(List<Entry> page) {
    List<Entry> written = new ArrayList<>();
    for (Entry entry : page) {
      if (!isTouched(entry)) continue; // asked only now: the game before may have moved somebody
      Entry now = again(entry);
      if (!now.equals(entry)) games++;
      if (everything || !now.equals(entry)) written.add(now);
    }
    if (!writing || written.isEmpty()) return;
    stores.history().rewrite(written);
    stores.stats().rescore(written.stream().flatMap(entry -> entry.game().on(Ladder.RANKED)
        .map(change -> new Score(entry.game().game(), change.contestant().user(), change.points()))).toList());
  }

  private Entry again(Entry entry) {
    KnownStandings before = new KnownStandings(entry.game().changes().stream()
        .map(change -> find(change).orElse(change.before())).toList());
    RatedGame rated = entry.game().again(before);
    for (int i = 0; i < rated.changes().size(); i++) follow(entry.game().changes().get(i), rated.changes().get(i));
    return new Entry(entry.number(), rated, entry.voided());
  }

  private void follow(RatingChange old, RatingChange now) {
    if (!everything && now.after().equals(old.after())) moved.forget(now.after());
    else moved.put(now.after());
  }

  private List<Recomputed.Shift> settle() {
    List<Recomputed.Shift> shifts = new ArrayList<>();
    for (List<Standing> portion : moved.portions(PAGE)) shifts.addAll(settle(portion));
    return shifts;
  }

  private List<Recomputed.Shift> settle(List<Standing> portion) {
    Set<UserId> ids = portion.stream().map(Standing::user).collect(Collectors.toSet());
    Set<Ladder> ladders = portion.stream().map(Standing::ladder).collect(Collectors.toSet());
    List<User> users = (writing ? stores.users().lockAll(ids) : stores.users().findAll(ids)).stream()
        .filter(user -> !user.isErased()).toList();
    KnownStandings stored = new KnownStandings(stores.standings().of(ids, ladders));
    Set<UserId> alive = users.stream().map(User::id).collect(Collectors.toSet());
    List<Recomputed.Shift> shifts = portion.stream().filter(standing -> alive.contains(standing.user()))
        .map(standing -> new Recomputed.Shift(stored.of(standing.user(), standing.ladder()), standing))
        .filter(shift -> !shift.before().equals(shift.after())).toList();
    if (writing) {
      stores.standings().save(everything ? portion.stream().filter(standing -> alive.contains(standing.user())).toList()
          : shifts.stream().map(Recomputed.Shift::after).toList());
      Novices.promote(stores.users(), users, portion);
    }
    return shifts;
  }
}

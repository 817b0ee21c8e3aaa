package metaserver.domain.ranking;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import metaserver.domain.games.GameId;
import metaserver.domain.identity.UserId;
import metaserver.domain.lobby.RoomType;

/**
 * A game that counts, with everything that is needed to rate it again.
 *
 * @param room the type of its room when it was played
 * @param rules by which it is rated, now and whenever it is rated again
 * @param changes by ladder, side and player
 */
public record RatedGame(GameId game, RoomType room, RatingRules rules, List<RatingChange> changes) {
  public RatedGame {
    changes = List.copyOf(changes);
    if (changes.isEmpty()) throw new IllegalArgumentException("a game that counts changes something");
  }

  /** Rates a game on these ladders, on each from that ladder's own standings. */
  public static RatedGame rate(GameId game, RoomType room, RatingRules rules, Contest contest,
      Collection<Ladder> ladders, Standings before) {
    return new RatedGame(game, room, rules, ladders.stream().sorted()
        .flatMap(ladder -> contest.on(ladder, user -> before.of(user, ladder), rules).stream()).toList());
  }

  /** The same game, had those who played it stood elsewhere. */
  public RatedGame again(Standings before) {
    return rate(game, room, rules, contest(), ladders(), before);
  }

  public Set<Ladder> ladders() {
    return changes.stream().map(RatingChange::ladder).collect(Collectors.toUnmodifiableSet());
  }

  public Set<UserId> users() {
    return changes.stream().map(change -> change.contestant().user()).collect(Collectors.toUnmodifiableSet());
  }

  public Contest contest() {
    return new Contest(List.copyOf(new HashSet<>(changes.stream().map(RatingChange::contestant).toList())));
  }

  public Stream<RatingChange> on(Ladder ladder) {
    return changes.stream().filter(change -> change.ladder().equals(ladder));
  }

  /** Where everybody stands. */
  @FunctionalInterface
  public interface Standings {
    Standing of(UserId user, Ladder ladder);
  }
}

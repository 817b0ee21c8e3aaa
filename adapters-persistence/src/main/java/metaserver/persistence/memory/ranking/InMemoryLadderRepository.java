package metaserver.persistence.memory.ranking;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import metaserver.domain.identity.Caste;
import metaserver.domain.identity.User;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.UserRepository;
import metaserver.domain.ranking.CasteRule;
import metaserver.domain.ranking.Ladder;
import metaserver.domain.ranking.LadderOverview;
import metaserver.domain.ranking.LadderPage;
import metaserver.domain.ranking.LadderPass;
import metaserver.domain.ranking.LadderPlace;
import metaserver.domain.ranking.LadderRepository;
import metaserver.domain.ranking.LadderSummary;
import metaserver.domain.ranking.LadderSummary.Reach;
import metaserver.domain.ranking.PlayerPlaces;
import metaserver.domain.ranking.PublicNumber;
import metaserver.domain.ranking.Standing;
import metaserver.domain.ranking.StandingRepository;
import metaserver.persistence.memory.platform.InMemoryTransactions;

/** Ladders in memory. */
public final class InMemoryLadderRepository implements LadderRepository {
  private final InMemoryTransactions store;
  private final UserRepository users;
  private final StandingRepository standings;
  private final Map<UserId, Caste> highest = new HashMap<>();
  private Optional<Ranking> last = Optional.empty();

  public InMemoryLadderRepository(InMemoryTransactions store, UserRepository users, StandingRepository standings) {
    this.store = store;
    this.users = users;
    this.standings = standings;
  }

  @Override
  public LadderPass rank(PublicNumber order, CasteRule castes, Instant at) {
    store.requireNone("a ranking pass");
    return store.inTransaction(() -> {
      List<User> all = users.list(Optional.empty(), Integer.MAX_VALUE);
      Map<Ladder, List<Standing>> ladders = inOrder(all, order);
      List<Standing> total = ladders.getOrDefault(Ladder.RANKED, List.of());
      int active = (int) total.stream().filter(standing -> CasteRule.isActive(standing.career().games())).count();
      LadderPass pass = new LadderPass(last.map(before -> before.pass().number()).orElse(0L) + 1,
          at.truncatedTo(ChronoUnit.MICROS), order, all.size(),
          castes.breakpoints(active, position -> order.of(total.get(position - 1).rating())));
      last = Optional.of(new Ranking(pass, ladders));
      award(all, earned(total, castes, active));
      return pass;
    });
  }

  private Map<Ladder, List<Standing>> inOrder(List<User> all, PublicNumber order) {
    Comparator<Standing> best = Comparator
        .comparing((Standing standing) -> CasteRule.isActive(standing.career().games()))
        .thenComparingInt(standing -> order.of(standing.rating()))
        .thenComparingInt(standing -> standing.career().games())
        .reversed()
        .thenComparingInt(standing -> standing.user().value());
    return standings.of(all.stream().map(User::id).toList(), Set.copyOf(Ladder.RANKED_ONES)).stream().sorted(best)
        .collect(Collectors.groupingBy(Standing::ladder));
  }

  private static Map<UserId, Caste> earned(List<Standing> total, CasteRule castes, int active) {
    Map<UserId, Caste> earned = new HashMap<>();
    for (int i = 0; i < total.size(); i++) {
      Standing standing = total.get(i);
      earned.put(standing.user(), i < active ? castes.at(i + 1, active) : CasteRule.novice(standing.career().games()));
    }
    return earned;
  }

  private void award(List<User> all, Map<UserId, Caste> earned) {
    for (User user : all) {
      Caste caste = earned.getOrDefault(user.id(), Caste.LOWEST);
      highest.put(user.id(), highest(user, caste));
      if (!user.caste().equals(caste)) users.update(user.withCaste(caste));
    }
  }

  private Caste highest(User user, Caste now) {
    return List.of(highest.getOrDefault(user.id(), Caste.LOWEST), user.caste(), now).stream()
        .max(Comparator.naturalOrder()).get();
  }

  @Override
  public Optional<LadderPass> lastPass() {
    return store.locked(() -> last.map(Ranking::pass));
  }

  @Override
  public Optional<LadderPage> page(Ladder ladder, int after, int limit) {
    return store.locked(() -> last.map(ranking ->
        new LadderPage(ranking.pass(), places(ranking, ladder).stream()
            .filter(place -> place.position() > after && place.position() <= (long) after + limit).toList())));
  }

  @Override
  public Optional<LadderPage> around(Ladder ladder, UserId user, int eachSide) {
    return store.locked(() -> last.map(ranking -> {
      int at = ranking.positions(user).getOrDefault(ladder, 0);
      return new LadderPage(ranking.pass(), at == 0 ? List.of() : places(ranking, ladder).stream()
          .filter(place -> Math.abs(place.position() - at) <= eachSide).toList());
    }));
  }

  @Override
  public Optional<PlayerPlaces> placesOf(UserId user) {
    return store.locked(() -> {
      Optional<User> person = users.find(user).filter(known -> !known.isErased());
      return last.map(ranking -> new PlayerPlaces(ranking.pass(),
          person.map(_ -> ranking.positions(user)).orElse(Map.of()),
          person.map(known -> highest(known, known.caste())).orElse(Caste.LOWEST)));
    });
  }

  @Override
  public Optional<LadderOverview> overview() {
    return store.locked(() -> last.map(ranking -> new LadderOverview(ranking.pass(),
        Ladder.RANKED_ONES.stream().map(ladder -> summary(ranking, ladder)).toList())));
  }

  private List<LadderPlace> places(Ranking ranking, Ladder ladder) {
    List<Standing> ranked = ranking.of(ladder);
    return IntStream.range(0, ranked.size())
        .mapToObj(i -> place(i + 1, ranked.get(i), ranking.pass().order())).flatMap(Optional::stream).toList();
  }

  private Optional<LadderPlace> place(int position, Standing standing, PublicNumber order) {
    return users.find(standing.user()).filter(user -> !user.isErased()).map(user -> new LadderPlace(
        position, user.id(), user.username(), order.of(standing.rating()), standing.career().games(),
        standing.career().wins(), standing.career().losses()));
  }

  private LadderSummary summary(Ranking ranking, Ladder ladder) {
    List<Standing> all = ranking.of(ladder);
    LadderPass pass = ranking.pass();
    return new LadderSummary(ladder, places(ranking, ladder).stream()
        .filter(place -> place.position() == 1).findFirst().map(LadderPlace::username),
        reach(all, pass, standing -> pass.order().of(standing.rating())),
        reach(all, pass, standing -> standing.career().games()), reach(all, pass, standing -> standing.career().wins()),
        reach(all, pass, standing -> standing.career().damageGiven()),
        reach(all, pass, standing -> standing.career().damageTaken()));
  }

  private static Reach reach(Collection<Standing> all, LadderPass pass, ToLongFunction<Standing> what) {
    return Reach.of(all.stream().mapToLong(what).max().orElse(0), all.stream().mapToLong(what).sum(), pass.users());
  }

  /** What a pass found: the standings of then, in order. */
  private record Ranking(LadderPass pass, Map<Ladder, List<Standing>> ladders) {
    List<Standing> of(Ladder ladder) {
      return ladders.getOrDefault(ladder, List.of());
    }

    Map<Ladder, Integer> positions(UserId user) {
      Map<Ladder, Integer> positions = new HashMap<>();
      ladders.forEach((ladder, all) -> IntStream.range(0, all.size()).filter(i -> all.get(i).user().equals(user))
          .findFirst().ifPresent(i -> positions.put(ladder, i + 1)));
      return positions;
    }
  }
}

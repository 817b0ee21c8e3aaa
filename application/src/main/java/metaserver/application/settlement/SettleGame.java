package metaserver.application.settlement;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import metaserver.application.identity.Presence;
import metaserver.application.ownership.OwnDatabase;
import metaserver.application.ranking.RateGame;
import metaserver.application.ranking.RateGame.Rated;
import metaserver.application.transaction.Transactions;
import metaserver.domain.games.Game;
import metaserver.domain.games.GameRepository;
import metaserver.domain.games.GameRepository.Unsettled;
import metaserver.domain.games.Showing;
import metaserver.domain.games.UnratedReason;
import metaserver.domain.games.Verdict;
import metaserver.domain.identity.ClientFamily;
import metaserver.domain.identity.User;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.UserRepository;
import metaserver.domain.ranking.Part;
import metaserver.domain.ranking.PlayerStat;
import metaserver.domain.ranking.PlayerStatRepository;
import metaserver.domain.ranking.PlayerStatRepository.AlreadyCounted;
import metaserver.domain.ranking.Tally;
import metaserver.domain.store.StoreUnavailable;
import metaserver.domain.text.Metadata;

/**
 * Gives a game its end: verdict, everybody's figures and what they are worth, all in one transaction or not at all.
 * Blocks on the store.
 */
public final class SettleGame {
  private final GameRepository games;
  private final PlayerStatRepository stats;
  private final UserRepository users;
  private final Transactions transactions;
  private final OwnDatabase ownership;
  private final RateGame rateGame;
  private final Presence presence;

  public SettleGame(
      GameRepository games,
      PlayerStatRepository stats,
      UserRepository users,
      Transactions transactions,
      OwnDatabase ownership,
      RateGame rateGame,
      Presence presence) {
    this.games = games;
    this.stats = stats;
    this.users = users;
    this.transactions = transactions;
    this.ownership = ownership;
    this.rateGame = rateGame;
    this.presence = presence;
  }

  /** @param end when the game was over */
  public Outcome settle(Unsettled facts, Instant end) {
    Verdict verdict = verdict(facts);
    Game over = over(facts, verdict, end);
    Outcome outcome = transactions.inTransaction(() -> store(facts, verdict, over));
    if (outcome instanceof Settled settled) show(settled.promoted());
    return outcome;
  }

  private static Verdict verdict(Unsettled facts) {
    return switch (facts.game().type().family()) {
      case MYTH -> Verdict.of(facts.participants(), facts.reports(), facts.game().cooperative());
      case ALEPH_ONE -> Verdict.undecided(UnratedReason.NO_RESULT_FROM_CLIENT, facts.participants());
    };
  }

  private static Game over(Unsettled facts, Verdict verdict, Instant end) {
    Game game = facts.game();
    int players = facts.participants().size();
    Instant at = end.isBefore(game.startedAt()) ? game.startedAt() : end;
    Game over = switch (verdict) {
      case Verdict.Decided(var result) ->
          game.ended(at, Optional.of(result.ended()), players, result.teams(), game.summary());
      case Verdict.Undecided _ -> game.ended(at, Optional.empty(), players, List.of(), game.summary());
    };
    Optional<UnratedReason> why = verdict.unrated(facts.roomType(), game.cooperative());
    boolean forsaken = game.state() == Game.State.ABANDONED && why.equals(Optional.of(UnratedReason.NO_REPORT));
    return forsaken ? over.abandoned() : over.unrated(why);
  }

  private Outcome store(Unsettled facts, Verdict verdict, Game over) {
    if (!ownership.holds()) return new NotOwner();
    List<User> accounts =
        rateGame.lock(facts.participants().stream().flatMap(who -> who.id().user().stream()).toList());
    Set<UserId> known = accounts.stream().map(User::id).collect(Collectors.toSet());
    if (!(games.complete(over) instanceof GameRepository.Completed(Game settled))) return new SettledBefore();
    List<PlayerStat> figures = verdict.showings().stream().map(showing -> stat(settled, showing, known)).toList();
    Rated rated = counts(settled) ? rateGame.rate(settled, facts.roomType(), accounts, figures)
        : new Rated(figures, Set.of());
    if (stats.addAll(rated.stats()) instanceof AlreadyCounted) {
      throw new IllegalStateException("game " + settled.id() + " has figures before it has an end");
    }
    return new Settled(settled, rated.promoted());
  }

  private static boolean counts(Game settled) {
    return settled.type().family() == ClientFamily.MYTH
        && settled.unrated().stream().allMatch(why -> why == UnratedReason.UNRANKED_ROOM);
  }

  private static PlayerStat stat(Game game, Showing showing, Set<UserId> accounts) {
    Part part = new Part(showing.team(), showing.place(), showing.spectator(), showing.who().host(), showing.captain(),
        showing.dropped());
    Showing.Figures figures = showing.figures();
    Tally tally = new Tally(
        0, figures.unitsKilled(), figures.unitsLost(), 0, figures.damageGiven(), figures.damageTaken());
    Optional<UserId> account = showing.user().filter(accounts::contains);
    return new PlayerStat(
        game.id(), account, showing.who().nick(), part, tally, game.endedAt().orElseThrow(), Metadata.NONE);
  }

  /** Whoever is missed here is shown by the next look at what operators changed. */
  private void show(Set<UserId> promoted) {
    try {
      if (!promoted.isEmpty()) users.findAll(promoted).forEach(presence::refresh);
    } catch (StoreUnavailable _) {
      return; // the game is settled all the same
    }
  }

  /** What came of it. */
  public sealed interface Outcome {}

  /**
   * The end is stored with all figures.
   *
   * @param promoted whose castes changed by it
   */
  public record Settled(Game game, Set<UserId> promoted) implements Outcome {}

  /** The game has an end already. */
  public record SettledBefore() implements Outcome {}

  /** Another server owns the database now. */
  public record NotOwner() implements Outcome {}
}

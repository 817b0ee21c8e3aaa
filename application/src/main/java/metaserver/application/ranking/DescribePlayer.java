package metaserver.application.ranking;

import java.util.Optional;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.UserRepository;
import metaserver.domain.ranking.LadderOverview;
import metaserver.domain.ranking.LadderPass;
import metaserver.domain.ranking.LadderRepository;
import metaserver.domain.ranking.PublicNumber;
import metaserver.domain.ranking.StandingRepository;
import metaserver.domain.store.StoreUnavailable;

/**
 * Tells what is known of a player, on line or not (packet 121). Blocks on the store. What all players together reached
 * is read once for each pass.
 */
public final class DescribePlayer {
  private final UserRepository users;
  private final StandingRepository standings;
  private final LadderRepository ladders;
  private final PublicNumber order;
  private volatile Optional<LadderOverview> overview = Optional.empty();

  /** @param order the public number as long as there was no pass */
  public DescribePlayer(UserRepository users, StandingRepository standings, LadderRepository ladders,
      PublicNumber order) {
    this.users = users;
    this.standings = standings;
    this.ladders = ladders;
    this.order = order;
  }

  public Outcome describe(PlayerId player) {
    try {
      return player.user().map(this::account).orElseGet(() -> new Guest(overview(ladders.lastPass())));
    } catch (StoreUnavailable e) {
      return new NotNow();
    }
  }

  private Outcome account(UserId id) {
    return users.find(id).<Outcome>map(user -> {
      var places = ladders.placesOf(id);
      var pass = places.map(seen -> seen.pass());
      return new Account(new PlayerRecord(user, standings.of(id), places, pass.map(LadderPass::order).orElse(order)),
          overview(pass));
    }).orElseGet(Unknown::new);
  }

  /** Two that read it at once read the same. */
  private Optional<LadderOverview> overview(Optional<LadderPass> pass) {
    Optional<LadderOverview> kept = overview;
    if (kept.map(LadderOverview::pass).equals(pass)) return kept;
    Optional<LadderOverview> read = ladders.overview();
    overview = read;
    return read;
  }

  /** What can be told. The overview is empty before the first pass. */
  public sealed interface Outcome {}

  /** Somebody with an account, and all that is known of him. */
  public record Account(PlayerRecord player, Optional<LadderOverview> overview) implements Outcome {}

  /** A number that no account has ever: a guest, of whom nothing is kept. */
  public record Guest(Optional<LadderOverview> overview) implements Outcome {}

  /** No account has the number. */
  public record Unknown() implements Outcome {}

  /** The store is away. */
  public record NotNow() implements Outcome {}
}

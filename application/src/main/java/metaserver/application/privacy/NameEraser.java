package metaserver.application.privacy;

import java.util.Optional;
import metaserver.domain.games.GameRepository;
import metaserver.domain.identity.Nick;
import metaserver.domain.identity.User;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.UserRepository;
import metaserver.domain.identity.Username;
import metaserver.domain.ranking.PlayerStatRepository;
import metaserver.domain.ranking.RatingHistory;
import metaserver.domain.ranking.StandingRepository;

/**
 * Takes an erased account's names out of games and its place out of the ladders. Doing it again does it for what was
 * written since.
 */
public record NameEraser(
    UserRepository users, RatingHistory history, GameRepository games, PlayerStatRepository stats,
    StandingRepository standings) {

  /** First in the transaction: in any other order than a settlement's, one of the two could wait for the other in a circle. */
  Optional<User> lock(UserId user) {
    history.keepOpen();
    return users.lock(user);
  }

  void erase(UserId user) {
    Nick neutral = Nick.of(Username.ofErased(user));
    games.anonymise(user, neutral, stats.rename(user, neutral));
    standings.forget(user);
  }
}

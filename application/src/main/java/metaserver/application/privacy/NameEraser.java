package metaserver.application.privacy;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import metaserver.application.ranking.RatingStores;
import metaserver.domain.games.GameRepository;
import metaserver.domain.identity.Nick;
import metaserver.domain.identity.User;
import metaserver.domain.identity.UserId;
import metaserver.domain.identity.UserRepository;
import metaserver.domain.identity.Username;

/**
 * Takes an erased account's names out of games and its place out of the ladders. Doing it again does it for what was
 * written since.
 *
 * @param records what else lets go of an account
 * @param signed what staff signed, which gets their new name
 */
public record NameEraser(
    RatingStores stores, GameRepository games, List<Consumer<UserId>> records,
    List<BiConsumer<UserId, Username>> signed) {
  public NameEraser(RatingStores stores, GameRepository games) {
    this(stores, games, List.of(), List.of());
  }

  UserRepository users() {
    return stores.users();
  }

  /**
   * First in the transaction: in any other order than a settlement's, one of the two could wait for the other in a
   * circle.
   */
  Optional<User> lock(UserId user) {
    stores.history().keepOpen();
    return users().lock(user);
  }

  void erase(UserId user) {
    Nick neutral = Nick.of(Username.ofErased(user));
    games.anonymise(user, neutral, stores.stats().rename(user, neutral));
    stores.standings().forget(user);
    records.forEach(record -> record.accept(user));
    signed.forEach(record -> record.accept(user, Username.ofErased(user)));
  }
}

package metaserver.domain.ranking;

import java.time.Instant;
import java.util.Optional;
import metaserver.domain.games.GameId;
import metaserver.domain.identity.Nick;
import metaserver.domain.identity.UserId;
import metaserver.domain.text.Metadata;

/**
 * One participant's figures of one game. A registered user has at most one for a game.
 *
 * @param user empty for a guest
 * @param nick as shown in that game
 */
public record PlayerStat(
    GameId game, Optional<UserId> user, Nick nick, Part part, Tally tally, Instant playedAt, Metadata metadata) {

  public PlayerStat named(Nick other) {
    return new PlayerStat(game, user, other, part, tally, playedAt, metadata);
  }

  public PlayerStat withScore(int won) {
    return new PlayerStat(game, user, nick, part, tally.withScore(won), playedAt, metadata);
  }
}

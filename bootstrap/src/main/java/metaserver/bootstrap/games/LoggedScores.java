package metaserver.bootstrap.games;

import metaserver.application.settlement.ScoreLog;
import metaserver.domain.games.Game;
import metaserver.domain.games.GameId;
import metaserver.domain.games.UnratedReason;
import metaserver.domain.identity.PlayerId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the log of games' ends. */
final class LoggedScores implements ScoreLog {
  private static final Logger LOG = LoggerFactory.getLogger(LoggedScores.class);

  @Override
  public void settled(Game game) {
    String why = game.unrated().map(UnratedReason::text).orElse("");
    LOG.info("event=game-settled game={} type={} unrated=\"{}\"", game.id(), game.type(), why);
  }

  @Override
  public void stranger(PlayerId sender, int wireId) {
    LOG.info("event=report-ignored player={} game-on-wire={} reason=\"no game\"", sender,
        Integer.toUnsignedString(wireId));
  }

  @Override
  public void tooMany(PlayerId sender, int wireId) {
    LOG.warn("event=report-ignored player={} game-on-wire={} reason=\"too many\"", sender,
        Integer.toUnsignedString(wireId));
  }

  @Override
  public void failed(int wireId, Throwable why) {
    LOG.error("event=game-failed game-on-wire={}", Integer.toUnsignedString(wireId), why);
  }

  @Override
  public void givenUp(int wireId) {
    LOG.error("event=game-given-up game-on-wire={} until=\"next start\"", Integer.toUnsignedString(wireId));
  }

  @Override
  public void notOwner(GameId game) {
    LOG.warn("event=game-not-settled game={} reason=\"another server owns the database\"", game);
  }
}

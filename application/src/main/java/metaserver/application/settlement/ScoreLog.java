package metaserver.application.settlement;

import metaserver.domain.games.Game;
import metaserver.domain.games.GameId;
import metaserver.domain.identity.PlayerId;

/** Hears what operators may want to know of games' ends. */
public interface ScoreLog {
  /** The end is stored, rated or not. */
  void settled(Game game);

  /** A report of somebody who took part in no game. */
  void stranger(PlayerId sender, int wireId);

  /** Reports of a sender that are not kept any more, since there were so many of one game; told once. */
  void tooMany(PlayerId sender, int wireId);

  /** Work on a game failed, and not because the store is away; told once, it is tried again. */
  void failed(int wireId, Throwable why);

  /** Work on a game failed so often that it is left to the next start. */
  void givenUp(int wireId);

  /** Another server owns the database: this one settles nothing. */
  void notOwner(GameId game);
}

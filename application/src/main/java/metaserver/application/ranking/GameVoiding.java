package metaserver.application.ranking;

import metaserver.domain.ranking.Voiding;

/** What became of the wish to take a game out of the ratings. */
public sealed interface GameVoiding {
  /** It counts no longer. */
  record Voided(Recomputed changes) implements GameVoiding {}

  /** Nothing was changed; this would be. */
  record WouldVoid(Recomputed changes) implements GameVoiding {}

  /** Somebody did so before. */
  record VoidAlready(Voiding voiding) implements GameVoiding {}

  /** There is no such game, or it never counted. */
  record NotCounted() implements GameVoiding {}
}

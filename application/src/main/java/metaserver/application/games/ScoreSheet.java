package metaserver.application.games;

import java.time.Instant;
import java.util.Collection;
import metaserver.domain.games.Participant;

/** What becomes of one started game. Called on its room's thread; never blocks. */
public interface ScoreSheet {
  /** These take part from now on, too; who does already stays as he is. */
  void join(Collection<Participant> late);

  /** The game is no longer listed, or its host forgot it to play another (packets 105 and 113, a broken line). */
  void close(Instant at);
}

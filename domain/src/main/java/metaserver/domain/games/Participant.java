package metaserver.domain.games;

import metaserver.domain.identity.Nick;
import metaserver.domain.identity.PlayerId;

/**
 * Somebody who takes part in a started game, as he was shown when he was named: by packet 111, or to Aleph One by the
 * session of packet 107.
 *
 * @param team the name of his team as his own client gave it, maybe empty
 * @param host whether he hosts the game
 */
public record Participant(PlayerId id, Nick nick, String team, boolean host) {}

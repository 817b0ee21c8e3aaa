package metaserver.domain.games;

import java.time.Instant;
import metaserver.domain.identity.PlayerId;
import metaserver.domain.text.Blob;

/**
 * What one client said of a game's end (packet 112). Kept for ever as evidence, whatever became of it.
 *
 * @param arrivedAt by the server's clock; a sender has one report for a moment
 * @param raw the packet's payload as it came
 */
public record Report(GameId game, PlayerId sender, Instant arrivedAt, Blob raw, Standings standings) {}

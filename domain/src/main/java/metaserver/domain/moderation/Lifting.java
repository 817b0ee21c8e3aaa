package metaserver.domain.moderation;

import java.time.Instant;
import metaserver.domain.audit.Party;

/** That a ban was ended before its time. */
public record Lifting(Instant at, Party by) {}

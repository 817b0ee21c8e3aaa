package metaserver.domain.audit;

import java.time.Instant;
import java.util.Optional;

/**
 * Something that was done.
 *
 * @param before what was so before, in the words of {@code kind}; empty where there was nothing
 * @param after what is so since; empty where nothing is left
 */
public record Deed(
    Instant at, Party actor, DeedKind kind, Optional<Party> subject, Optional<String> before, Optional<String> after) {}

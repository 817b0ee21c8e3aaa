package metaserver.application.ownership;

import java.time.Instant;
import java.util.UUID;

/**
 * A server, as others that want its database are told of it.
 *
 * @param id drawn anew at each start
 * @param host the machine's name
 * @param process its number there
 */
public record Owner(UUID id, String host, long process, Instant startedAt) {}

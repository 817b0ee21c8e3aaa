package metaserver.persistence.embedded.offender;

import org.postgresql.PGConnection;

public record KnowsTheDriver(PGConnection connection) {}

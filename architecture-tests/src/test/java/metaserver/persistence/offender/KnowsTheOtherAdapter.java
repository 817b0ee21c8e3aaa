package metaserver.persistence.offender;

import metaserver.network.connection.Connection;

public record KnowsTheOtherAdapter(Connection connection) {}

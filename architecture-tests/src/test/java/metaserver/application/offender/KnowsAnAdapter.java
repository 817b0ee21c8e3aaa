package metaserver.application.offender;

import metaserver.network.connection.Connection;

public record KnowsAnAdapter(Connection connection) {}

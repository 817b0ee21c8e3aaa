package metaserver.bootstrap.offender;

import java.sql.Connection;

public record KnowsJdbc(Connection connection) {}

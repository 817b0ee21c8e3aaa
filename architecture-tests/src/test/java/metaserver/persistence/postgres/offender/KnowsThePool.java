package metaserver.persistence.postgres.offender;

import com.zaxxer.hikari.HikariDataSource;

public record KnowsThePool(HikariDataSource pool) {}

package metaserver.network.offender;

import com.zaxxer.hikari.HikariDataSource;

public record KnowsSql(HikariDataSource source) {}

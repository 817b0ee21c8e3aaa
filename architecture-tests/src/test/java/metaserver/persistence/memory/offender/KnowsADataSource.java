package metaserver.persistence.memory.offender;

import javax.sql.DataSource;

public record KnowsADataSource(DataSource source) {}

package metaserver.persistence.postgres;

import metaserver.domain.games.ReportRepositoryContract;

class MyBatisReportRepositoryTest extends PostgresRepositories implements ReportRepositoryContract {}

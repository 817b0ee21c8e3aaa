package metaserver.persistence.memory;

import metaserver.domain.games.ReportRepositoryContract;

class InMemoryReportRepositoryTest extends InMemoryStore implements ReportRepositoryContract {}

package metaserver.persistence.postgres;

import metaserver.domain.complaints.ComplaintRepositoryContract;

class MyBatisComplaintRepositoryTest extends PostgresRepositories implements ComplaintRepositoryContract {}

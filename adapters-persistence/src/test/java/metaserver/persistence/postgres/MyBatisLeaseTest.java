package metaserver.persistence.postgres;

import metaserver.application.ownership.LeaseContract;

class MyBatisLeaseTest extends PostgresRepositories implements LeaseContract {}

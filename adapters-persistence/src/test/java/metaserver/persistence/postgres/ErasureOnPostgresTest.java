package metaserver.persistence.postgres;

import metaserver.application.privacy.ErasureBehaviour;

class ErasureOnPostgresTest extends PostgresRepositories implements ErasureBehaviour {}

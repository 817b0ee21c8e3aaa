package metaserver.persistence.postgres;

import metaserver.application.audit.SealsContract;
import metaserver.domain.audit.AuditLogContract;

class MyBatisAuditLogTest extends PostgresRepositories implements AuditLogContract, SealsContract {}

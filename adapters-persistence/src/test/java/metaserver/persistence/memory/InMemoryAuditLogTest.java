package metaserver.persistence.memory;

import metaserver.application.audit.SealsContract;
import metaserver.domain.audit.AuditLogContract;

class InMemoryAuditLogTest extends InMemoryStore implements AuditLogContract, SealsContract {}

package metaserver.persistence.memory;

import metaserver.domain.complaints.ComplaintRepositoryContract;

class InMemoryComplaintRepositoryTest extends InMemoryStore implements ComplaintRepositoryContract {}

package metaserver.persistence.memory;

import metaserver.application.ownership.LeaseContract;

class InMemoryLeaseTest extends InMemoryStore implements LeaseContract {}

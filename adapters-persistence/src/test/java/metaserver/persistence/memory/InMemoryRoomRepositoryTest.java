package metaserver.persistence.memory;

import metaserver.domain.lobby.RoomRepositoryContract;

class InMemoryRoomRepositoryTest extends InMemoryStore implements RoomRepositoryContract {}

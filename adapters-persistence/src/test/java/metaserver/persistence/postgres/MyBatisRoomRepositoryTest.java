package metaserver.persistence.postgres;

import metaserver.domain.lobby.RoomRepositoryContract;

class MyBatisRoomRepositoryTest extends PostgresRepositories implements RoomRepositoryContract {}

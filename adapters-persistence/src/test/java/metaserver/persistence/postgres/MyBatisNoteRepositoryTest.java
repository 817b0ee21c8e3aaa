package metaserver.persistence.postgres;

import metaserver.domain.complaints.NoteRepositoryContract;

class MyBatisNoteRepositoryTest extends PostgresRepositories implements NoteRepositoryContract {}

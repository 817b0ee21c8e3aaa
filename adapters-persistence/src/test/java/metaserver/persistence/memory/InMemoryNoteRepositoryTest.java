package metaserver.persistence.memory;

import metaserver.domain.complaints.NoteRepositoryContract;

class InMemoryNoteRepositoryTest extends InMemoryStore implements NoteRepositoryContract {}

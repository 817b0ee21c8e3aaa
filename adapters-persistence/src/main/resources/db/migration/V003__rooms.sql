-- Rooms. The operator chooses the number, which selects name and banner in the client: no sequence.
CREATE TABLE rooms (
    id INT PRIMARY KEY,
    name VARCHAR(100) NOT NULL,
    room_type VARCHAR(20) NOT NULL,
    max_players INT NOT NULL DEFAULT 32,
    min_caste INT NOT NULL DEFAULT -1,
    max_caste INT NOT NULL DEFAULT 99,
    is_ranked BOOLEAN NOT NULL GENERATED ALWAYS AS (room_type = 'RANKED') STORED,
    is_tournament BOOLEAN NOT NULL GENERATED ALWAYS AS (room_type = 'TOURNAMENT') STORED,
    port INT NOT NULL DEFAULT 0,
    families VARCHAR(20)[] NOT NULL,
    is_open BOOLEAN NOT NULL DEFAULT true,
    created_at TIMESTAMP WITH TIME ZONE NOT NULL DEFAULT CURRENT_TIMESTAMP,
    metadata JSONB NOT NULL DEFAULT '{}',
    version INT NOT NULL DEFAULT 0,
    CONSTRAINT rooms_id_check CHECK (id BETWEEN 0 AND 32767),
    CONSTRAINT rooms_name_check CHECK (char_length(name) > 0),
    CONSTRAINT rooms_type_check CHECK (room_type IN ('UNRANKED', 'RANKED', 'TOURNAMENT')),
    CONSTRAINT rooms_max_players_check CHECK (max_players BETWEEN 1 AND 32767),
    CONSTRAINT rooms_caste_check CHECK (min_caste >= -1 AND max_caste <= 99 AND min_caste <= max_caste),
    CONSTRAINT rooms_port_check CHECK (port BETWEEN 0 AND 65535),
    CONSTRAINT rooms_families_check
        CHECK (cardinality(families) > 0 AND families <@ ARRAY['MYTH', 'ALEPH_ONE']::VARCHAR[]),
    CONSTRAINT rooms_metadata_check CHECK (jsonb_typeof(metadata) = 'object')
);

CREATE INDEX idx_rooms_type ON rooms (room_type);
-- Port 0 lets the system choose, in any number of rooms.
CREATE UNIQUE INDEX idx_rooms_port ON rooms (port) WHERE port <> 0;

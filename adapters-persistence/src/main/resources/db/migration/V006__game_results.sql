-- Who took part in a game and what clients reported of its end. Reports are evidence: rows are only ever added.
ALTER TABLE games
    -- the number by which clients knew it while it was listed, any 32 bits; 0 for none
    ADD COLUMN wire_id INT NOT NULL DEFAULT 0,
    -- of its room at the start, whatever an operator makes of the room later
    ADD COLUMN room_type VARCHAR(20) NOT NULL DEFAULT 'UNRANKED',
    ADD COLUMN is_cooperative BOOLEAN NOT NULL DEFAULT false,
    ADD COLUMN state VARCHAR(20) NOT NULL DEFAULT 'RUNNING',
    ADD COLUMN unrated_reason VARCHAR(30),
    -- when it left the list
    ADD COLUMN closed_at TIMESTAMP WITH TIME ZONE,
    ADD CONSTRAINT games_room_type_check CHECK (room_type IN ('UNRANKED', 'RANKED', 'TOURNAMENT')),
    ADD CONSTRAINT games_state_check CHECK (state IN ('RUNNING', 'SETTLED', 'ABANDONED'));

UPDATE games SET state = 'SETTLED' WHERE end_time IS NOT NULL;

ALTER TABLE games
    ADD CONSTRAINT games_settled_check
        CHECK ((end_time IS NOT NULL AND state <> 'RUNNING') OR (end_time IS NULL AND state <> 'SETTLED')),
    ADD CONSTRAINT games_unrated_check CHECK (unrated_reason IS NULL OR state <> 'RUNNING');

-- For the next start of a server; nearly every game is settled.
CREATE INDEX idx_games_unsettled ON games (id) WHERE end_time IS NULL;

-- player_id is the number on the wire: an account's, or a guest's, of which nothing else is kept.
CREATE TABLE game_participants (
    game_id INT NOT NULL,
    player_id INT NOT NULL,
    nick VARCHAR(31) NOT NULL,
    team TEXT NOT NULL,
    is_host BOOLEAN NOT NULL,
    PRIMARY KEY (game_id, player_id),
    CONSTRAINT fk_game
        FOREIGN KEY (game_id)
        REFERENCES games (id)
        ON DELETE CASCADE,
    CONSTRAINT game_participants_player_check CHECK (player_id > 0)
);

-- One array for each field of a report's lines; numbers as reported, lies included.
CREATE TABLE game_reports (
    game_id INT NOT NULL,
    sender_id INT NOT NULL,
    arrived_at TIMESTAMP WITH TIME ZONE NOT NULL,
    raw BYTEA NOT NULL,
    ended_code VARCHAR(20) NOT NULL,
    scoring INT NOT NULL,
    game_version INT NOT NULL,
    time_limit INT NOT NULL,
    time_elapsed INT NOT NULL,
    players_at_start INT NOT NULL,
    teams_at_start INT NOT NULL,
    team_places INT[] NOT NULL,
    team_captains INT[] NOT NULL,
    team_valid BOOLEAN[] NOT NULL,
    team_eliminated BOOLEAN[] NOT NULL,
    team_eliminated_after INT[] NOT NULL,
    player_ids INT[] NOT NULL,
    player_teams INT[] NOT NULL,
    player_finished BOOLEAN[] NOT NULL,
    player_times INT[] NOT NULL,
    player_kills INT[] NOT NULL,
    player_losses INT[] NOT NULL,
    player_damage_given INT[] NOT NULL,
    player_damage_taken INT[] NOT NULL,
    PRIMARY KEY (game_id, arrived_at, sender_id),
    CONSTRAINT fk_game
        FOREIGN KEY (game_id)
        REFERENCES games (id)
        ON DELETE CASCADE,
    CONSTRAINT game_reports_sender_check CHECK (sender_id > 0),
    CONSTRAINT game_reports_ended_code_check CHECK (ended_code IN ('NORMAL', 'HOST_LOST', 'PLAYER_QUIT')),
    CONSTRAINT game_reports_teams_check CHECK (
        cardinality(team_places) = ALL (ARRAY[cardinality(team_captains), cardinality(team_valid),
            cardinality(team_eliminated), cardinality(team_eliminated_after)])),
    CONSTRAINT game_reports_players_check CHECK (
        cardinality(player_ids) = ALL (ARRAY[cardinality(player_teams), cardinality(player_finished),
            cardinality(player_times), cardinality(player_kills), cardinality(player_losses),
            cardinality(player_damage_given), cardinality(player_damage_taken)]))
);

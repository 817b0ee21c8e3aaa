-- What a ranking pass leaves behind, in two generations: a pass fills the idle one and then points to it.
CREATE TABLE ladder_pass (
    id SMALLINT PRIMARY KEY DEFAULT 1,
    generation SMALLINT NOT NULL,
    number BIGINT NOT NULL,
    ranked_at TIMESTAMP WITH TIME ZONE NOT NULL,
    ordered_by VARCHAR(20) NOT NULL,
    users INT NOT NULL,
    breakpoints INT[] NOT NULL,
    CONSTRAINT ladder_pass_id_check CHECK (id = 1),
    CONSTRAINT ladder_pass_generation_check CHECK (generation IN (0, 1)),
    CONSTRAINT ladder_pass_ordered_by_check CHECK (ordered_by IN ('POINTS', 'SKILL'))
);

-- No pass yet: number 0.
INSERT INTO ladder_pass (generation, number, ranked_at, ordered_by, users, breakpoints)
VALUES (0, 0, 'epoch', 'POINTS', 0, '{}');

-- 64 places of a ladder in each row: sheet 0 has positions 1 to 64. A row and an index entry for each of four million
-- places would take several times as long, and six times as much WAL. Such a row stays below the size from which
-- PostgreSQL would move arrays out of it.
-- No foreign keys to users: millions of them would be looked at in each pass. Who was erased since is missing when
-- the places are joined with users.
CREATE TABLE ladder_sheets (
    generation SMALLINT NOT NULL,
    ladder SMALLINT NOT NULL,
    sheet INT NOT NULL,
    users INT[] NOT NULL,
    numbers INT[] NOT NULL,
    games INT[] NOT NULL,
    wins INT[] NOT NULL,
    losses INT[] NOT NULL,
    PRIMARY KEY (generation, ladder, sheet)
) PARTITION BY LIST (generation);
CREATE TABLE ladder_sheets_0 PARTITION OF ladder_sheets FOR VALUES IN (0);
CREATE TABLE ladder_sheets_1 PARTITION OF ladder_sheets FOR VALUES IN (1);

-- Which values such arrays hold most often helps no plan, and takes long to find out.
ALTER TABLE ladder_sheets
    ALTER COLUMN users SET STATISTICS 0, ALTER COLUMN numbers SET STATISTICS 0, ALTER COLUMN games SET STATISTICS 0,
    ALTER COLUMN wins SET STATISTICS 0, ALTER COLUMN losses SET STATISTICS 0;

CREATE VIEW ladder_places AS
SELECT s.generation, s.ladder, s.sheet, (s.sheet * 64 + p.nth)::int AS position, p.user_id, p.number, p.games, p.wins, p.losses
FROM ladder_sheets AS s
CROSS JOIN LATERAL unnest(s.users, s.numbers, s.games, s.wins, s.losses) WITH ORDINALITY
    AS p (user_id, number, games, wins, losses, nth);

-- The same by player: all places of 64 users in each row, block 0 with users 0 to 63. A place is
-- user * 2^32 + ladder * 2^27 + position.
CREATE TABLE ladder_blocks (
    generation SMALLINT NOT NULL,
    block INT NOT NULL,
    places BIGINT[] NOT NULL,
    PRIMARY KEY (generation, block)
) PARTITION BY LIST (generation);
CREATE TABLE ladder_blocks_0 PARTITION OF ladder_blocks FOR VALUES IN (0);
CREATE TABLE ladder_blocks_1 PARTITION OF ladder_blocks FOR VALUES IN (1);

ALTER TABLE ladder_blocks ALTER COLUMN places SET STATISTICS 0;

CREATE VIEW ladder_positions AS
SELECT b.generation, b.block, (p.place >> 32)::int AS user_id, (p.place >> 27 & 31)::smallint AS ladder,
    (p.place & 134217727)::int AS position
FROM ladder_blocks AS b CROSS JOIN LATERAL unnest(b.places) AS p (place);

-- What all players together reached, how many they were, and how many of them were active.
CREATE TABLE ladder_summaries (
    generation SMALLINT NOT NULL,
    ladder SMALLINT NOT NULL,
    players INT NOT NULL,
    active INT NOT NULL,
    best_number BIGINT NOT NULL,
    sum_number BIGINT NOT NULL,
    best_games BIGINT NOT NULL,
    sum_games BIGINT NOT NULL,
    best_wins BIGINT NOT NULL,
    sum_wins BIGINT NOT NULL,
    best_damage_given BIGINT NOT NULL,
    sum_damage_given BIGINT NOT NULL,
    best_damage_taken BIGINT NOT NULL,
    sum_damage_taken BIGINT NOT NULL,
    PRIMARY KEY (generation, ladder)
);

-- The best caste that an account ever had by a pass.
ALTER TABLE users ADD COLUMN highest_caste INT NOT NULL DEFAULT 0;
ALTER TABLE users ADD CONSTRAINT users_highest_caste_check CHECK (highest_caste BETWEEN 0 AND 16);

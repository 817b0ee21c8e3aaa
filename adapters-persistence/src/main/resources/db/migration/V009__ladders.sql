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

-- No foreign keys to users: millions of them would be looked at in each pass. Who was erased since is missing when
-- the rows are joined with users.
CREATE TABLE ladder_places (
    generation SMALLINT NOT NULL,
    ladder SMALLINT NOT NULL,
    position INT NOT NULL,
    user_id INT NOT NULL,
    number INT NOT NULL,
    games INT NOT NULL,
    wins INT NOT NULL,
    losses INT NOT NULL,
    PRIMARY KEY (generation, ladder, position)
) PARTITION BY LIST (generation);
CREATE TABLE ladder_places_0 PARTITION OF ladder_places FOR VALUES IN (0);
CREATE TABLE ladder_places_1 PARTITION OF ladder_places FOR VALUES IN (1);

-- The same by player: his ladders, and beside each the position there. A second index on the places would be filled
-- in no order, which takes far longer than these rows.
CREATE TABLE ladder_players (
    generation SMALLINT NOT NULL,
    user_id INT NOT NULL,
    ladders SMALLINT[] NOT NULL,
    positions INT[] NOT NULL,
    PRIMARY KEY (generation, user_id)
) PARTITION BY LIST (generation);
CREATE TABLE ladder_players_0 PARTITION OF ladder_players FOR VALUES IN (0);
CREATE TABLE ladder_players_1 PARTITION OF ladder_players FOR VALUES IN (1);

-- What all players together reached, and how many were active.
CREATE TABLE ladder_summaries (
    generation SMALLINT NOT NULL,
    ladder SMALLINT NOT NULL,
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

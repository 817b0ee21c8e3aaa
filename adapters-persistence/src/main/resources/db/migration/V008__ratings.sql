-- Where players stand, what brought them there, and where those who were imported began. Ladders 0 to 15 are kinds of
-- games, 16 is the ranked total, 17 the unranked one.
CREATE TABLE standings (
    user_id INT NOT NULL,
    ladder SMALLINT NOT NULL,
    games INT NOT NULL,
    wins INT NOT NULL,
    losses INT NOT NULL,
    ties INT NOT NULL,
    damage_given BIGINT NOT NULL,
    damage_taken BIGINT NOT NULL,
    disconnects INT NOT NULL,
    points INT NOT NULL,
    mu DOUBLE PRECISION NOT NULL,
    sigma DOUBLE PRECISION NOT NULL,
    -- the public number of mu and sigma, as the domain computes it
    skill INT NOT NULL,
    highest_points INT NOT NULL,
    highest_skill INT NOT NULL,
    PRIMARY KEY (user_id, ladder),
    CONSTRAINT fk_user
        FOREIGN KEY (user_id)
        REFERENCES users (id)
        ON DELETE CASCADE,
    CONSTRAINT standings_ladder_check CHECK (ladder BETWEEN 0 AND 17),
    CONSTRAINT standings_games_check
        CHECK (LEAST(wins, losses, ties, disconnects, damage_given, damage_taken) >= 0
            AND games::bigint = wins::bigint + losses + ties AND disconnects <= games),
    CONSTRAINT standings_rating_check CHECK (LEAST(points, skill, highest_points, highest_skill) >= 0 AND sigma > 0)
);

-- A replay begins with these. No foreign key: what was a player's opening stays part of the others' history.
CREATE TABLE rating_openings (LIKE standings INCLUDING ALL);

-- The games that count, by the number that their settlement drew under the locks of their players.
CREATE TABLE rated_games (
    number BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    game_id INT NOT NULL,
    room_type VARCHAR(20) NOT NULL,
    elo_k INT NOT NULL,
    elo_scale INT NOT NULL,
    openskill_beta DOUBLE PRECISION NOT NULL,
    openskill_kappa DOUBLE PRECISION NOT NULL,
    voided_at TIMESTAMP WITH TIME ZONE,
    voided_by VARCHAR(100),
    voided_reason VARCHAR(500),
    CONSTRAINT rated_games_game_key UNIQUE (game_id),
    -- what is left of a game that is deleted would change everybody's rating
    CONSTRAINT fk_game
        FOREIGN KEY (game_id)
        REFERENCES games (id)
        ON DELETE RESTRICT,
    CONSTRAINT rated_games_rules_check
        CHECK (elo_k > 0 AND elo_scale > 0 AND openskill_beta > 0 AND openskill_kappa > 0),
    CONSTRAINT rated_games_voided_check CHECK (num_nonnulls(voided_at, voided_by, voided_reason) IN (0, 3))
);

-- What a game changed for each player on each ladder: what went in, where he stood before, what he was worth after.
-- user_id has no foreign key: an account that is erased still belongs to the others' history.
CREATE TABLE rating_changes (
    number BIGINT NOT NULL,
    ladder SMALLINT NOT NULL,
    user_id INT NOT NULL,
    side INT NOT NULL,
    place SMALLINT NOT NULL,
    place_tied BOOLEAN NOT NULL,
    is_dropped BOOLEAN NOT NULL,
    game_damage_given INT NOT NULL,
    game_damage_taken INT NOT NULL,
    games INT NOT NULL,
    wins INT NOT NULL,
    losses INT NOT NULL,
    ties INT NOT NULL,
    damage_given BIGINT NOT NULL,
    damage_taken BIGINT NOT NULL,
    disconnects INT NOT NULL,
    points INT NOT NULL,
    mu DOUBLE PRECISION NOT NULL,
    sigma DOUBLE PRECISION NOT NULL,
    highest_points INT NOT NULL,
    highest_skill INT NOT NULL,
    points_after INT NOT NULL,
    mu_after DOUBLE PRECISION NOT NULL,
    sigma_after DOUBLE PRECISION NOT NULL,
    chance_by_points DOUBLE PRECISION,
    chance_by_skill DOUBLE PRECISION,
    PRIMARY KEY (number, ladder, user_id),
    CONSTRAINT fk_rated_game
        FOREIGN KEY (number)
        REFERENCES rated_games (number)
        ON DELETE CASCADE,
    CONSTRAINT rating_changes_ladder_check CHECK (ladder BETWEEN 0 AND 17),
    CONSTRAINT rating_changes_place_check CHECK (place BETWEEN 1 AND 16),
    CONSTRAINT rating_changes_rating_check CHECK (LEAST(points, points_after) >= 0 AND LEAST(sigma, sigma_after) > 0),
    CONSTRAINT rating_changes_chance_check CHECK (num_nonnulls(chance_by_points, chance_by_skill) IN (0, 2))
);

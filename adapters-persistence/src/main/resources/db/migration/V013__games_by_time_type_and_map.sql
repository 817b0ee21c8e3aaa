-- For pages that list games: the newest of all, of a kind, on a map. Those of a room and of a player have theirs.
CREATE INDEX idx_games_start ON games (start_time DESC, id DESC);
DROP INDEX idx_games_type;
CREATE INDEX idx_games_type ON games (game_type, start_time DESC, id DESC);
-- lower() of the collation "C" knows the letters A to Z alone, whatever the locale of the database is.
CREATE INDEX idx_games_map ON games (lower(map COLLATE "C"), start_time DESC, id DESC);

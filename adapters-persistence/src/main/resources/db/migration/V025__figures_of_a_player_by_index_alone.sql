-- A player's figures are added up, and two players compared, without a look at the rows: who plays for years has
-- thousands, scattered over the whole table.
ALTER INDEX idx_stats_user RENAME TO idx_stats_user_before;
CREATE INDEX idx_stats_user ON player_stats (user_id, played_at DESC, game_id DESC)
    INCLUDE (kills, deaths, damage_given, damage_taken);
DROP INDEX idx_stats_user_before;

ALTER INDEX idx_rating_changes_player RENAME TO idx_rating_changes_player_before;
CREATE INDEX idx_rating_changes_player ON rating_changes (user_id, ladder, number) INCLUDE (side, place);
DROP INDEX idx_rating_changes_player_before;

-- For pages that list the games of one kind in one room: both may have many, and hardly any together.
CREATE INDEX idx_games_room_type ON games (room_id, game_type, start_time DESC, id DESC);

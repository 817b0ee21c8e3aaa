-- A player's rating over time, newest first. None of these columns is ever updated, so recomputing leaves it alone.
CREATE INDEX idx_rating_changes_player ON rating_changes (user_id, ladder, number);

-- Staff sign by their accounts: a name alone may be somebody else's some day, and is the operator's at the command line.
ALTER TABLE user_notes RENAME COLUMN by_name TO writer;
ALTER TABLE user_notes ADD COLUMN writer_id INT
    CONSTRAINT fk_writer REFERENCES users (id) ON DELETE SET NULL;
ALTER TABLE player_reports ADD COLUMN closed_by_id INT
    CONSTRAINT fk_closed_by REFERENCES users (id) ON DELETE SET NULL;
ALTER TABLE rated_games ADD COLUMN voided_by_id INT
    CONSTRAINT fk_voided_by REFERENCES users (id) ON DELETE SET NULL;

-- So far only names were kept; staff's are theirs.
UPDATE user_notes SET writer_id = users.id FROM users WHERE username = writer AND roles <> '{}';
UPDATE player_reports SET closed_by_id = users.id FROM users WHERE username = closed_by AND roles <> '{}';
UPDATE rated_games SET voided_by_id = users.id FROM users WHERE username = voided_by AND roles <> '{}';

DROP INDEX idx_user_notes_by, idx_player_reports_closer, idx_rated_games_voider;
CREATE INDEX idx_user_notes_writer ON user_notes (writer_id) WHERE writer_id IS NOT NULL;
CREATE INDEX idx_player_reports_closer ON player_reports (closed_by_id) WHERE closed_by_id IS NOT NULL;
CREATE INDEX idx_rated_games_voider ON rated_games (voided_by_id) WHERE voided_by_id IS NOT NULL;

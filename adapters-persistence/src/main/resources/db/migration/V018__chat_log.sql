-- What was said in rooms whose lines are kept; whispers never are. Partitions as in the audit log.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

CREATE SEQUENCE chat_numbers;

-- player is the number that he had in the room: an account's, or a guest's.
CREATE TABLE chat_lines (
    at TIMESTAMP WITH TIME ZONE NOT NULL,
    number BIGINT NOT NULL DEFAULT nextval('chat_numbers'),
    room INT NOT NULL,
    player INT NOT NULL,
    nick TEXT NOT NULL,
    line TEXT NOT NULL,
    PRIMARY KEY (at, number)
) PARTITION BY RANGE (at);

CREATE INDEX idx_chat_lines_room ON chat_lines (room, at, number);
CREATE INDEX idx_chat_lines_player ON chat_lines (player, at, number);
CREATE INDEX idx_chat_lines_nick ON chat_lines (lower(nick), at, number);
-- Parts of words, without regard to case; three characters at least.
CREATE INDEX idx_chat_lines_words ON chat_lines USING gin (line gin_trgm_ops);

SELECT attach_part('chat_lines', 'chat_lines_default', 'DEFAULT');

-- Days for which the room's lines are kept; 0: not at all; NULL: as the server's setting says.
ALTER TABLE rooms ADD COLUMN chat_log_days INT;
ALTER TABLE rooms ADD CONSTRAINT rooms_chat_log_days_check CHECK (chat_log_days BETWEEN 0 AND 3650);

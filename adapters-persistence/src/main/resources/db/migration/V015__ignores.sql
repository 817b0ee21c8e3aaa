-- Whom accounts do not want to hear (MUTE), and whom they also hide their games from (BLOCK).
CREATE TABLE ignores (
    owner_id INT NOT NULL,
    other_id INT NOT NULL,
    kind VARCHAR(10) NOT NULL,
    until TIMESTAMP WITH TIME ZONE,
    PRIMARY KEY (owner_id, other_id, kind),
    CONSTRAINT fk_owner FOREIGN KEY (owner_id) REFERENCES users (id) ON DELETE CASCADE,
    CONSTRAINT fk_other FOREIGN KEY (other_id) REFERENCES users (id) ON DELETE CASCADE,
    CONSTRAINT ignores_kind_check CHECK (kind IN ('MUTE', 'BLOCK')),
    CONSTRAINT ignores_self_check CHECK (owner_id <> other_id),
    CONSTRAINT ignores_until_check CHECK (until IS NULL OR kind = 'MUTE')
);

-- For the end of an account.
CREATE INDEX idx_ignores_other ON ignores (other_id);

-- When an account was erased: what is written later of a game that it played then is swept by this.
ALTER TABLE users ADD COLUMN erased_at TIMESTAMP WITH TIME ZONE;
CREATE INDEX idx_users_erased ON users (erased_at) WHERE erased_at IS NOT NULL;

-- In which games somebody took part, settled or not. Guests, who have numbers above these, are never looked for.
CREATE INDEX idx_participants_player ON game_participants (player_id) WHERE player_id <= 1073741822;

-- Sessions whose address is still a machine's. A shortened one is kept as the network that it stands for.
CREATE INDEX idx_sessions_address ON sessions (created_at)
    WHERE masklen(ip_address) = CASE family(ip_address) WHEN 4 THEN 32 ELSE 128 END;

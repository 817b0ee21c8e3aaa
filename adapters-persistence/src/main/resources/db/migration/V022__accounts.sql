-- Where owners of accounts get mail. An address may be several accounts', so it is unique to none.
CREATE TABLE account_contacts (
    user_id INT PRIMARY KEY,
    address VARCHAR(254) NOT NULL,
    address_key VARCHAR(254) COLLATE "C" NOT NULL,
    verified_at TIMESTAMP WITH TIME ZONE,
    CONSTRAINT fk_user FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
);

CREATE INDEX idx_account_contacts_verified ON account_contacts (address_key, user_id) WHERE verified_at IS NOT NULL;

-- Accounts that wait for somebody to vouch for them, and may not log in.
CREATE TABLE account_holds (
    user_id INT PRIMARY KEY,
    since TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT fk_user FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
);

CREATE INDEX idx_account_holds_since ON account_holds (since);

-- SHA-256 of codes that were sent by mail; who takes one deletes its row.
CREATE TABLE mail_tokens (
    hash VARCHAR(64) PRIMARY KEY,
    user_id INT NOT NULL,
    purpose VARCHAR(10) NOT NULL,
    address VARCHAR(254) NOT NULL,
    expires_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT fk_user FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE,
    CONSTRAINT mail_tokens_hash_check CHECK (hash ~ '^[0-9a-f]{64}$'),
    CONSTRAINT mail_tokens_purpose_check CHECK (purpose IN ('VERIFY', 'RESET'))
);

CREATE INDEX idx_mail_tokens_user ON mail_tokens (user_id, purpose);
CREATE INDEX idx_mail_tokens_expiry ON mail_tokens (expires_at);

-- Names that accounts had, which nobody else gets for a while.
CREATE TABLE name_reservations (
    name_key VARCHAR(100) COLLATE "C" PRIMARY KEY,
    user_id INT NOT NULL,
    renamed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    until TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT fk_user FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE
);

CREATE INDEX idx_name_reservations_user ON name_reservations (user_id, renamed_at);
CREATE INDEX idx_name_reservations_until ON name_reservations (until);

-- SHA-256 of codes for who lost the rest; who takes one deletes its row.
CREATE TABLE recovery_codes (
    user_id INT NOT NULL,
    hash VARCHAR(64) NOT NULL,
    PRIMARY KEY (user_id, hash),
    CONSTRAINT fk_user FOREIGN KEY (user_id) REFERENCES users (id) ON DELETE CASCADE,
    CONSTRAINT recovery_codes_hash_check CHECK (hash ~ '^[0-9a-f]{64}$')
);

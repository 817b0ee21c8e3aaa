-- What an account is besides a player's: ROLE everywhere, ROLE@ROOM in one room. Part of its row, since every login
-- reads it and a change must raise the version that running servers follow. is_admin follows from it.
ALTER TABLE users ADD COLUMN roles VARCHAR(30)[] NOT NULL DEFAULT '{}';
UPDATE users SET roles = '{ADMINISTRATOR}' WHERE is_admin;
ALTER TABLE users
    DROP COLUMN is_admin,
    ADD COLUMN is_admin BOOLEAN NOT NULL GENERATED ALWAYS AS ('ADMINISTRATOR' = ANY (roles)) STORED,
    ADD CONSTRAINT users_roles_check
        CHECK (array_to_string(roles, ' ', '?') ~ '^((ADMINISTRATOR|MODERATOR|ORGANISER|BOT)(@[0-9]{1,5})?( |$))*$');

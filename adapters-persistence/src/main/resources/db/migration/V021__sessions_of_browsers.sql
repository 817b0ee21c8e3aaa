-- A session belongs to a game client, which has a family, or to a browser, which has a name.
ALTER TABLE sessions ALTER COLUMN family DROP NOT NULL;
ALTER TABLE sessions ADD COLUMN browser VARCHAR(80);
ALTER TABLE sessions ADD CONSTRAINT sessions_client_check CHECK ((family IS NULL) <> (browser IS NULL));

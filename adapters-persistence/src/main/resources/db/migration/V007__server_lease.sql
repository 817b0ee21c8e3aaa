-- Which server owns this database: one row while there is one. Plain statements only, so that a pooler may stand
-- between.
CREATE TABLE server_lease (
    id SMALLINT PRIMARY KEY DEFAULT 1,
    holder UUID NOT NULL,
    host VARCHAR(255) NOT NULL,
    process BIGINT NOT NULL,
    started_at TIMESTAMP WITH TIME ZONE NOT NULL,
    renewed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT server_lease_single_check CHECK (id = 1)
);

-- Logs lie in partitions of a month each, made ahead. A row whose month has none goes to the default partition, so that
-- none is ever lost; making a month moves such rows to where they belong.

-- Makes the partition of a month, unless it is there, and those of rows that had none. What waits for others on the way gives up after three seconds:
-- who writes meanwhile would wait behind it.
CREATE FUNCTION make_month(log TEXT, month DATE) RETURNS VOID LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
    first DATE := date_trunc('month', month);
    part TEXT := log || to_char(first, '_FMYYYYMM');
    stray TEXT := log || '_stray';
    spare TEXT := log || '_default';
    there BOOLEAN;
    strays BOOLEAN;
    other DATE;
BEGIN
    PERFORM set_config('lock_timeout', '3s', true);
    PERFORM pg_advisory_xact_lock(hashtext(log));
    there := to_regclass(quote_ident(part)) IS NOT NULL;
    EXECUTE format('SELECT EXISTS (SELECT FROM %I)', spare) INTO strays;
    IF strays THEN
        EXECUTE format('ALTER TABLE %I DETACH PARTITION %I', log, spare);
        EXECUTE format('ALTER TABLE %I RENAME TO %I', spare, stray);
        PERFORM attach_part(log, spare, 'DEFAULT');
        FOR other IN EXECUTE format('SELECT DISTINCT date_trunc(''month'', %s)::date FROM %I', log_day(log), stray) LOOP
            PERFORM attach_month(log, other);
            there := there OR other = first;
        END LOOP;
        EXECUTE format('INSERT INTO %I SELECT * FROM %I', log, stray);
        EXECUTE format('DROP TABLE %I', stray);
    END IF;
    IF NOT there THEN
        PERFORM attach_month(log, first);
    END IF;
END $$;

-- The day of a row by UTC, whichever type the column has that the log is parted by.
CREATE FUNCTION log_day(log TEXT) RETURNS TEXT LANGUAGE sql STABLE SET search_path FROM CURRENT AS $$
    SELECT CASE atttypid WHEN 'date'::regtype THEN quote_ident(attname)
        ELSE '(' || quote_ident(attname) || ' AT TIME ZONE ''UTC'')' END
    FROM pg_partitioned_table JOIN pg_attribute ON attrelid = partrelid AND attnum = partattrs[0]
    WHERE partrelid = log::regclass
$$;

CREATE FUNCTION attach_month(log TEXT, first DATE) RETURNS VOID LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    PERFORM attach_part(log, log || to_char(first, '_FMYYYYMM'), format('FOR VALUES FROM (%L) TO (%L)',
        first || ' 00:00:00+00', (first + INTERVAL '1 month')::date || ' 00:00:00+00'));
END $$;

-- Made beside the log and then attached: that waits for nobody who only reads or writes the log.
CREATE FUNCTION attach_part(log TEXT, part TEXT, bounds TEXT) RETURNS VOID LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
BEGIN
    EXECUTE format('CREATE TABLE %I (LIKE %I INCLUDING ALL)', part, log);
    EXECUTE format('ALTER TABLE %I ATTACH PARTITION %I %s', log, part, bounds);
    IF EXISTS (SELECT FROM pg_trigger WHERE tgrelid = log::regclass AND tgname = 'kept_whole') THEN
        EXECUTE format('CREATE TRIGGER kept_whole BEFORE TRUNCATE ON %I EXECUTE FUNCTION refuse_change()', part);
    END IF;
END $$;

CREATE FUNCTION make_months(log TEXT, month DATE, months INT) RETURNS VOID LANGUAGE sql SET search_path FROM CURRENT AS $$
    SELECT make_month(log, (month + n * INTERVAL '1 month')::date) FROM generate_series(0, months - 1) AS n
$$;

-- Drops the months before one, and says which those were.
CREATE FUNCTION drop_months(log TEXT, month DATE) RETURNS SETOF DATE LANGUAGE plpgsql SET search_path FROM CURRENT AS $$
DECLARE
    part RECORD;
BEGIN
    PERFORM make_month(log, month);
    FOR part IN
        SELECT relname, make_date(left(digits, -2)::int, right(digits, 2)::int, 1) AS first
        FROM pg_inherits JOIN pg_class ON pg_class.oid = inhrelid
        CROSS JOIN LATERAL substring(relname FROM '_([0-9]{6,})$') AS digits
        WHERE inhparent = log::regclass AND digits IS NOT NULL
        ORDER BY first
    LOOP
        IF part.first < date_trunc('month', month) THEN
            EXECUTE format('DROP TABLE %I', part.relname);
            RETURN NEXT part.first;
        END IF;
    END LOOP;
END $$;

CREATE FUNCTION refuse_change() RETURNS TRIGGER LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% of % is refused: what was done stays written down', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END $$;

CREATE SEQUENCE audit_numbers;

-- What staff and the server did. day is the day by UTC, or the first one not sealed yet if that is later: a clock that
-- was set back adds nothing to a sealed day. No foreign keys: it outlives what it tells of.
CREATE TABLE audit_deeds (
    day DATE NOT NULL,
    number BIGINT NOT NULL DEFAULT nextval('audit_numbers'),
    at TIMESTAMP WITH TIME ZONE NOT NULL,
    kind VARCHAR(30) NOT NULL,
    actor INT,
    about BOOLEAN NOT NULL,
    subject INT,
    before TEXT,
    after TEXT,
    PRIMARY KEY (day, number)
) PARTITION BY RANGE (day);

-- Names and addresses apart: erasing them leaves the deeds, and their seals, as they are.
CREATE TABLE audit_parties (
    day DATE NOT NULL,
    number BIGINT NOT NULL,
    part VARCHAR(7) NOT NULL,
    account INT,
    name TEXT,
    address INET,
    PRIMARY KEY (day, number, part),
    CONSTRAINT audit_parties_part_check CHECK (part IN ('ACTOR', 'SUBJECT'))
) PARTITION BY RANGE (day);

CREATE INDEX idx_audit_parties_account ON audit_parties (account);

-- A closed day: how many deeds, the number and the beginning of the hash of each, and one hash over all of them and the
-- seal before.
CREATE TABLE audit_seals (
    day DATE PRIMARY KEY,
    deeds INT NOT NULL,
    marks BYTEA NOT NULL,
    hash VARCHAR(64) NOT NULL,
    sealed_at TIMESTAMP WITH TIME ZONE NOT NULL,
    CONSTRAINT audit_seals_hash_check CHECK (hash ~ '^[0-9a-f]{64}$'),
    CONSTRAINT audit_seals_marks_check CHECK (octet_length(marks) = 16 * deeds)
);

-- Months that are kept no longer; the seals of their days stay.
CREATE TABLE audit_drops (
    month DATE PRIMARY KEY,
    dropped_at TIMESTAMP WITH TIME ZONE NOT NULL
);

CREATE TRIGGER kept BEFORE UPDATE OR DELETE ON audit_deeds FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER kept_whole BEFORE TRUNCATE ON audit_deeds EXECUTE FUNCTION refuse_change();
CREATE TRIGGER kept BEFORE UPDATE ON audit_parties FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER kept_whole BEFORE TRUNCATE ON audit_parties EXECUTE FUNCTION refuse_change();
CREATE TRIGGER kept BEFORE UPDATE OR DELETE ON audit_seals FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER kept_whole BEFORE TRUNCATE ON audit_seals EXECUTE FUNCTION refuse_change();
CREATE TRIGGER kept BEFORE UPDATE OR DELETE ON audit_drops FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER kept_whole BEFORE TRUNCATE ON audit_drops EXECUTE FUNCTION refuse_change();

SELECT attach_part('audit_deeds', 'audit_deeds_default', 'DEFAULT');
SELECT attach_part('audit_parties', 'audit_parties_default', 'DEFAULT');

-- Petitions, the outbox and the secrets of this machine.

CREATE TABLE petitions (
    id TEXT PRIMARY KEY,
    form_id TEXT NOT NULL,
    form_version INTEGER NOT NULL,
    language TEXT NOT NULL,
    created_at TEXT NOT NULL,
    changed_at TEXT NOT NULL,
    stage TEXT NOT NULL CHECK (stage IN ('draft', 'queued', 'sending', 'accepted', 'refused')),
    step TEXT NOT NULL,
    tries INTEGER NOT NULL CHECK (tries >= 0),
    trouble TEXT,
    receipt TEXT,
    problems TEXT NOT NULL,
    answers TEXT NOT NULL,
    -- 1: its person has left this shared terminal; shown to nobody, still delivered.
    departed INTEGER NOT NULL DEFAULT 0 CHECK (departed IN (0, 1))
) STRICT;

-- One row for each petition that is queued or being sent, and for no other.
-- Without ON DELETE, so that the database itself keeps what is promised.
CREATE TABLE outbox (
    place INTEGER PRIMARY KEY AUTOINCREMENT,
    petition_id TEXT NOT NULL UNIQUE REFERENCES petitions (id),
    not_before REAL NOT NULL,
    -- 1: this program cannot read or encode it; passed over until the next start.
    held INTEGER NOT NULL DEFAULT 0 CHECK (held IN (0, 1)),
    -- The bytes of the first try, which every later try repeats.
    body BLOB
) STRICT;

CREATE TABLE secrets (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

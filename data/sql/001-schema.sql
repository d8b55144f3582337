-- The schema, version 1.
-- Foreign keys are deferred and never cascade: the actions of app/ take away what hangs on a row themselves, so that a
-- changeset holds every row of it. Texts that are not given are NULL; only required ones are NOT NULL.

CREATE TABLE organization (
	id INTEGER PRIMARY KEY,
	name TEXT NOT NULL UNIQUE CHECK (name <> ''),
	superior TEXT,
	note TEXT
) STRICT;

CREATE TABLE post (
	id INTEGER PRIMARY KEY,
	organization_id INTEGER NOT NULL REFERENCES organization DEFERRABLE INITIALLY DEFERRED,
	name TEXT NOT NULL CHECK (name <> ''),
	seats INTEGER NOT NULL DEFAULT 1 CHECK (seats BETWEEN 1 AND 999),
	position INTEGER NOT NULL,
	UNIQUE (organization_id, name)
) STRICT;

CREATE TABLE duty (
	id INTEGER PRIMARY KEY,
	post_id INTEGER NOT NULL REFERENCES post DEFERRABLE INITIALLY DEFERRED,
	position INTEGER NOT NULL,
	text TEXT NOT NULL CHECK (text <> '')
) STRICT;
CREATE INDEX duty_post ON duty (post_id, position);

CREATE TABLE member (
	id INTEGER PRIMARY KEY,
	organization_id INTEGER NOT NULL REFERENCES organization DEFERRABLE INITIALLY DEFERRED,
	name TEXT NOT NULL CHECK (name <> ''),
	department TEXT,
	note TEXT
) STRICT;
CREATE INDEX member_organization ON member (organization_id, name);

CREATE TABLE appointment (
	id INTEGER PRIMARY KEY,
	post_id INTEGER NOT NULL REFERENCES post DEFERRABLE INITIALLY DEFERRED,
	member_id INTEGER NOT NULL REFERENCES member DEFERRABLE INITIALLY DEFERRED,
	since TEXT, -- 'YYYY-MM' or 'YYYY-MM-DD'
	until TEXT
) STRICT;
CREATE INDEX appointment_post ON appointment (post_id);
CREATE INDEX appointment_member ON appointment (member_id);

CREATE TABLE plan (
	id INTEGER PRIMARY KEY,
	organization_id INTEGER NOT NULL REFERENCES organization DEFERRABLE INITIALLY DEFERRED,
	code TEXT NOT NULL UNIQUE CHECK (code <> ''),
	title TEXT NOT NULL CHECK (title <> ''),
	kind TEXT NOT NULL CHECK (kind IN ('year', 'semester', 'custom')),
	first_month TEXT NOT NULL CHECK (first_month GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]'),
	month_count INTEGER NOT NULL CHECK (month_count BETWEEN 1 AND 36),
	status TEXT NOT NULL CHECK (status IN ('draft', 'adopted', 'archived')),
	numbering TEXT, -- first labels, a line each; NULL: 一、 （一） 1. （1）
	preamble TEXT,
	closing TEXT,
	signed_by TEXT,
	signed_on TEXT
) STRICT;
CREATE INDEX plan_organization ON plan (organization_id);
CREATE INDEX plan_time ON plan (first_month DESC, code);

CREATE TABLE section (
	id INTEGER PRIMARY KEY,
	plan_id INTEGER NOT NULL REFERENCES plan DEFERRABLE INITIALLY DEFERRED,
	parent_id INTEGER REFERENCES section DEFERRABLE INITIALLY DEFERRED,
	position INTEGER NOT NULL,
	heading TEXT NOT NULL,
	body TEXT,
	numbered INTEGER NOT NULL DEFAULT 1 CHECK (numbered IN (0, 1)),
	numbering TEXT,
	content TEXT NOT NULL DEFAULT 'text' CHECK (content IN ('text', 'schedule', 'committee'))
) STRICT;
CREATE INDEX section_plan ON section (plan_id);
CREATE INDEX section_parent ON section (parent_id) WHERE parent_id IS NOT NULL;

CREATE TABLE activity (
	id INTEGER PRIMARY KEY,
	plan_id INTEGER NOT NULL REFERENCES plan DEFERRABLE INITIALLY DEFERRED,
	section_id INTEGER REFERENCES section DEFERRABLE INITIALLY DEFERRED,
	position INTEGER NOT NULL,
	title TEXT NOT NULL CHECK (title <> ''),
	detail TEXT,
	starts TEXT, -- 'YYYY-MM' or 'YYYY-MM-DD'
	ends TEXT,
	part TEXT CHECK (part IN ('early', 'mid', 'late')),
	deadline INTEGER NOT NULL DEFAULT 0 CHECK (deadline IN (0, 1)),
	occasion TEXT,
	place TEXT,
	participants INTEGER CHECK (participants >= 0),
	budget INTEGER CHECK (budget >= 0), -- fen
	spent INTEGER CHECK (spent >= 0),   -- fen
	status TEXT NOT NULL DEFAULT 'planned' CHECK (status IN ('planned', 'doing', 'done', 'postponed', 'cancelled')),
	outcome TEXT
) STRICT;
-- A month of a plan, in its order; ranges are looked up apart, as they reach into other months.
CREATE INDEX activity_month ON activity (plan_id, substr(starts, 1, 7), position);
CREATE INDEX activity_range ON activity (plan_id, ends) WHERE ends IS NOT NULL;
CREATE INDEX activity_status ON activity (plan_id, status);
CREATE INDEX activity_section ON activity (section_id) WHERE section_id IS NOT NULL;

CREATE TABLE activity_post (
	activity_id INTEGER NOT NULL REFERENCES activity DEFERRABLE INITIALLY DEFERRED,
	post_id INTEGER NOT NULL REFERENCES post DEFERRABLE INITIALLY DEFERRED,
	role INTEGER NOT NULL DEFAULT 0, -- order: 0 leads
	PRIMARY KEY (activity_id, post_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX activity_post_post ON activity_post (post_id);

-- What users did; changesets are those of SQLite's session extension.
CREATE TABLE history (
	id INTEGER PRIMARY KEY AUTOINCREMENT,
	at TEXT NOT NULL,      -- UTC, 'YYYY-MM-DDTHH:MM:SSZ'
	actor TEXT NOT NULL,
	action TEXT NOT NULL,  -- activity.move, …
	detail TEXT NOT NULL,  -- {"zh": …, "en": …}
	plan_id INTEGER,       -- the plan it belongs to; no reference: the plan may be gone
	undone TEXT,           -- when it was undone; NULL: it stands
	undone_after INTEGER,  -- the newest id then; once its actor has a newer one, it can't be redone
	changeset BLOB NOT NULL
) STRICT;
CREATE INDEX history_actor ON history (actor, id);
CREATE INDEX history_undone ON history (actor, id) WHERE undone_after IS NOT NULL;
CREATE INDEX history_plan ON history (plan_id, id);

-- The next id of each machine that has written here: id = origin × 2^40 + counter.
CREATE TABLE origin (
	id INTEGER PRIMARY KEY,
	next INTEGER NOT NULL
) STRICT;

-- What is typed in a form that is still open.
CREATE TABLE draft (
	id INTEGER PRIMARY KEY AUTOINCREMENT,
	at TEXT NOT NULL,
	actor TEXT NOT NULL,
	form TEXT NOT NULL,    -- which form: activity, section, …
	row_id INTEGER NOT NULL, -- the row it changes; 0: a new one
	content TEXT NOT NULL, -- the fields
	UNIQUE (actor, form, row_id)
) STRICT;

PRAGMA application_id = 0x55504C4E; -- 'UPLN'
PRAGMA user_version = 1;

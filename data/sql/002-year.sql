-- Version 2: the year as it is lived. Money, what became of an activity, what a union pays on which occasion, what need
-- not be looked at again, days off.
-- New columns are NULL or have a default and stand behind the old ones: changesets of version 1 name fewer columns, and
-- are still applied for undo and redo.

ALTER TABLE plan ADD COLUMN budget INTEGER CHECK (budget >= 0); -- fen: what may be spent in all

ALTER TABLE activity ADD COLUMN done_on TEXT; -- 'YYYY-MM-DD', only with status done; NULL: not said
-- When it was to be first, before it was put off: '2025-09', '2025-09-28', '2025-09 early', '2025-09/2025-11', 'by 2025-05'.
ALTER TABLE activity ADD COLUMN postponed_from TEXT;

-- What a post may spend in a plan.
CREATE TABLE allotment (
	plan_id INTEGER NOT NULL REFERENCES plan DEFERRABLE INITIALLY DEFERRED,
	post_id INTEGER NOT NULL REFERENCES post DEFERRABLE INITIALLY DEFERRED,
	amount INTEGER NOT NULL CHECK (amount >= 0), -- fen
	PRIMARY KEY (plan_id, post_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX allotment_post ON allotment (post_id);

-- What comes in: an amount, or dues: members × monthly × months of the plan × share.
CREATE TABLE income (
	id INTEGER PRIMARY KEY,
	plan_id INTEGER NOT NULL REFERENCES plan DEFERRABLE INITIALLY DEFERRED,
	position INTEGER NOT NULL,
	name TEXT NOT NULL CHECK (name <> ''),
	members INTEGER CHECK (members >= 0),
	monthly INTEGER CHECK (monthly >= 0),           -- fen, of each member
	share INTEGER CHECK (share BETWEEN 0 AND 10000), -- basis points that the union keeps
	amount INTEGER CHECK (amount >= 0),              -- fen
	CHECK ((amount IS NULL) = (members IS NOT NULL)
		AND (members IS NULL) = (monthly IS NULL) AND (members IS NULL) = (share IS NULL))
) STRICT;
CREATE INDEX income_plan ON income (plan_id, position);

-- What a union gives on which event: a fixed amount where least = most.
CREATE TABLE standard (
	id INTEGER PRIMARY KEY,
	organization_id INTEGER NOT NULL REFERENCES organization DEFERRABLE INITIALLY DEFERRED,
	position INTEGER NOT NULL,
	event TEXT NOT NULL CHECK (event <> ''), -- 住院慰问
	words TEXT,                              -- other words by which an activity of that kind is known, a line each
	least INTEGER NOT NULL CHECK (least >= 0), -- fen
	most INTEGER NOT NULL CHECK (most >= least),
	per TEXT,                                -- 人次, 每人每年
	note TEXT
) STRICT;
CREATE INDEX standard_organization ON standard (organization_id, position);

-- Findings of the check that are not to be shown again for this plan: 'rule:what it is about', by name, not by id.
CREATE TABLE silence (
	plan_id INTEGER NOT NULL REFERENCES plan DEFERRABLE INITIALLY DEFERRED,
	finding TEXT NOT NULL CHECK (finding <> ''),
	PRIMARY KEY (plan_id, finding)
) STRICT, WITHOUT ROWID;

-- Days off, and days at weekends that are worked, as they were announced.
CREATE TABLE day_off (
	day TEXT PRIMARY KEY NOT NULL CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	name TEXT NOT NULL CHECK (name <> ''), -- 国庆节
	works INTEGER NOT NULL CHECK (works IN (0, 1)),
	year INTEGER NOT NULL -- in whose announcement it stands: that of 2023 began on 2022-12-31
) STRICT, WITHOUT ROWID;

-- Drafts belong to the window in which they are typed; '' for those from before.
CREATE TABLE draft_of_session (
	id INTEGER PRIMARY KEY AUTOINCREMENT,
	at TEXT NOT NULL,
	actor TEXT NOT NULL,
	form TEXT NOT NULL,
	row_id INTEGER NOT NULL,
	content TEXT NOT NULL,
	session TEXT NOT NULL DEFAULT '',
	UNIQUE (actor, form, row_id, session)
) STRICT;
INSERT INTO draft_of_session (id, at, actor, form, row_id, content) SELECT id, at, actor, form, row_id, content FROM draft;
DROP TABLE draft;
ALTER TABLE draft_of_session RENAME TO draft;

PRAGMA user_version = 2;

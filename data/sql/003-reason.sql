-- Version 3: why an activity was put off or called off has a column of its own. It stood in the outcome, where it was lost
-- or taken for how it went once the activity was done after all.
-- What was put off and is done since has had its outcome written anew, so that only what is still put off or called off moves.
ALTER TABLE activity ADD COLUMN reason TEXT;
UPDATE activity SET reason = outcome, outcome = NULL WHERE status IN ('postponed', 'cancelled') AND outcome IS NOT NULL;

PRAGMA user_version = 3;

-- Version 4: how many came has a column of its own beside how many were expected. It was one number, which the count of heads
-- took the place of where somebody made one; so what nobody had counted was told as attendance.
-- Of what is done, the number is one that was counted where history shows that it was changed when the activity was marked done
-- or later: that one moves, and what was expected before stands in its place again. Changesets are not to be read by SQL:
-- store/migrate_attended.c does that in the same transaction. Of all others nobody knows, and the number stays what was expected.
ALTER TABLE activity ADD COLUMN attended INTEGER CHECK (attended >= 0);

PRAGMA user_version = 4;

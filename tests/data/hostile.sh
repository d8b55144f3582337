# Databases that somebody else has made to do harm, out of the sample, for the tests of commands and of the screen:
#     . "$TESTDIR/data/hostile.sh"; hostile_base; hostile_texts; …

# t.db: a row of every kind, and a text in every column.
hostile_base() {
	unionplan --db t.db import "$DATADIR/sample.yaml" >/dev/null
	unionplan --db t.db add 2025 慰问老人 --when 12月 >/dev/null
	unionplan --db t.db done 2025 体检 >/dev/null 2>&1
	sqlite3 t.db "INSERT INTO draft (at, actor, form, row_id, content) VALUES ('2025-11-18T00:00:00Z', '测试员', 'activity', 0, 'place 1 0 0 0 0' || char(10) || '+title=甲');
		INSERT INTO silence SELECT id, 'late:体检' FROM plan; INSERT INTO day_off VALUES ('2025-12-01', '校庆', 0, 2025);
		INSERT INTO standard (id, organization_id, position, event, least, most) SELECT 1, min(id), 1, '住院', 1, 2 FROM organization;
		INSERT INTO income (id, plan_id, position, name, amount) SELECT 2, min(id), 1, '拨款', 100 FROM plan;
		UPDATE activity SET detail = '详', reason = '因', outcome = '果', place = '地'"
}

# ESC [2J, a title for the window, a reset, a question to the terminal, C1 in both its forms, a bidi override and isolate, line
# ends and a tab, a bell, DEL, what isn't seen, a byte of no UTF-8, NUL: each between characters that can be told.
harm="CAST(X'e794b21b5b324a1b5d303be799bd071b631b5b366ec29b33316de280aee281a60ae4b999090d7f0b9b33316de2808befbbbfe280a8fff0288cbc00e4b8991b63' AS TEXT)"

# 100,000 characters, and a letter under 5,000 accents.
long="CAST(replace(hex(zeroblob(50000)), '0', '长') || 'e' || replace(hex(zeroblob(2500)), '0', char(769)) AS TEXT)"

# spoil FILE VALUE NAMES [1]: the value behind what stands in every column of text but those of these names, in every row (or
# in the first one of its table), where the schema lets it.
spoil() {
	cp t.db "$1"
	sqlite3 t.db "SELECT 'UPDATE OR IGNORE \"' || t.name || '\" SET \"' || c.name || '\" = \"' || c.name || '\" || VALUE WHERE \"' || c.name || '\" IS NOT NULL'
			|| iif(${4:-0} AND t.sql NOT LIKE '%WITHOUT ROWID%', ' AND rowid IN (SELECT min(rowid) FROM ' || t.name || ')', '') || ';'
		FROM sqlite_schema t, pragma_table_info(t.name) c WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%' AND c.type = 'TEXT' AND c.name NOT IN ($3) ORDER BY t.name, c.cid" >columns
	{ echo 'BEGIN;'; while IFS= read -r line; do printf '%s\n' "${line%%VALUE*}$2${line#*VALUE}"; done <columns; echo 'COMMIT;'; } | sqlite3 "$1"
}

# texts.db: every text that people read; all.db: dates, kinds and codes as well; long.db: very long ones.
hostile_texts() {
	codes="'starts', 'ends', 'since', 'until', 'signed_on', 'at', 'undone', 'done_on', 'postponed_from', 'action', 'numbering', 'form', 'first_month', 'code', 'detail', 'actor', 'session'"
	spoil texts.db "$harm" "$codes"
	spoil all.db "$harm" "''"
	spoil long.db "$long" "$codes" 1
	sqlite3 texts.db "UPDATE activity SET detail = detail || $harm; UPDATE history SET detail = json_object('zh', $harm, 'en', $harm); UPDATE draft SET content = 'place 1 0 0 0 0' || char(10) || '+title=甲' || replace($harm, char(10), '')"
}

# values FILE VALUE: that value in every column that neither identifies a row nor names another one, whatever the schema says of
# it: the tables are taken for others while it is put there.
values() {
	cp t.db "$1"
	sqlite3 "$1" "CREATE TABLE kept AS SELECT name, sql FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%';
		PRAGMA writable_schema = ON; UPDATE sqlite_schema SET sql = replace(replace(replace(replace(replace(sql, 'STRICT, ', ''), 'STRICT', ''),
		'TEXT NOT NULL', 'BLOB'), 'INTEGER NOT NULL', 'BLOB'), 'TEXT', 'BLOB') WHERE type = 'table' AND name <> 'kept'"
	sqlite3 "$1" "SELECT 'UPDATE OR IGNORE \"' || t.name || '\" SET \"' || c.name || '\" = $2;' FROM sqlite_schema t, pragma_table_info(t.name) c
		WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%' AND t.name <> 'kept' AND c.pk = 0 AND c.name NOT LIKE '%\_id' ESCAPE '\' AND c.name <> 'changeset'" >columns
	{ echo 'PRAGMA ignore_check_constraints = ON; BEGIN;'; cat columns; echo 'COMMIT;'; } | sqlite3 "$1"
	sqlite3 "$1" "PRAGMA writable_schema = ON; UPDATE sqlite_schema AS s SET sql = (SELECT k.sql FROM kept k WHERE k.name = s.name) WHERE type = 'table' AND name IN (SELECT name FROM kept)"
	sqlite3 "$1" "DROP TABLE kept"
}

# null.db, blob.db, large.db, below.db, real.db: values of other kinds, and beyond what the schema allows.
hostile_types() {
	values null.db NULL
	values blob.db "x''61ff1b00620a63''"
	values large.db 9223372036854775807
	values below.db -5
	values real.db 1e300
}

# far.db: what stands last in each order stands as far behind as a number goes.
hostile_positions() {
	cp t.db far.db
	sqlite3 far.db "SELECT 'UPDATE \"' || t.name || '\" SET position = 9223372036854775807 WHERE position = (SELECT max(position) FROM \"' || t.name || '\");'
		FROM sqlite_schema t, pragma_table_info(t.name) c WHERE t.type = 'table' AND c.name = 'position'" >columns
	sqlite3 far.db <columns
}

# tangle.db: sections in circles, one that calls itself the top, under one of another plan and under none, positions that are equal or below zero, activities,
# posts, appointments and allotments of another union or of none.
hostile_tangle() {
	cp t.db tangle.db
	unionplan --db tangle.db new --title 别家计划 --union 别家工会 --code 别家 >/dev/null
	sqlite3 tangle.db "PRAGMA foreign_keys = OFF;
		CREATE TEMP TABLE ours AS SELECT id, row_number() OVER (ORDER BY id) AS n FROM section WHERE plan_id = (SELECT id FROM plan WHERE code = '2025');
		CREATE TEMP TABLE other AS SELECT p.id AS plan, p.organization_id AS union_id FROM plan p WHERE code = '别家';
		INSERT INTO section (id, plan_id, position, heading) SELECT 901, plan, 0, '别家的条目' FROM other;
		INSERT INTO section (id, plan_id, position, heading) SELECT 0, id, -1, '编号是零' FROM plan WHERE code = '2025-1';
		INSERT INTO post (id, organization_id, name, position) SELECT 902, union_id, '别家主席', -3 FROM other;
		UPDATE plan SET status = 'archived' WHERE code = '别家';
		UPDATE section SET parent_id = id WHERE id = (SELECT id FROM ours WHERE n = 1);
		UPDATE section SET parent_id = (SELECT id FROM ours WHERE n = 3) WHERE id = (SELECT id FROM ours WHERE n = 2);
		UPDATE section SET parent_id = (SELECT id FROM ours WHERE n = 2) WHERE id = (SELECT id FROM ours WHERE n = 3);
		UPDATE section SET parent_id = 901 WHERE id = (SELECT id FROM ours WHERE n = 4);
		UPDATE section SET parent_id = 999 WHERE id = (SELECT id FROM ours WHERE n = 5);
		UPDATE section SET position = -9223372036854775808 WHERE (id & 1023) % 2; UPDATE activity SET position = 9223372036854775807 WHERE (id & 1023) % 2; UPDATE post SET position = -1; UPDATE duty SET position = 7;
		UPDATE activity SET section_id = 901 WHERE (id & 1023) % 3 = 0; UPDATE activity SET section_id = 999 WHERE (id & 1023) % 3 = 1; UPDATE activity SET plan_id = 999 WHERE (id & 1023) % 7 = 0;
		UPDATE OR IGNORE activity_post SET post_id = 902 WHERE (activity_id & 1023) % 2; UPDATE OR IGNORE activity_post SET post_id = 999 WHERE (activity_id & 1023) % 5 = 0;
		UPDATE appointment SET post_id = 902 WHERE (id & 1023) % 2; UPDATE appointment SET member_id = 999 WHERE (id & 1023) % 5 = 0; UPDATE duty SET post_id = 999 WHERE (id & 1023) % 5 = 0;
		INSERT INTO allotment SELECT p.id, 902, 100 FROM plan p; INSERT OR IGNORE INTO allotment SELECT p.id, 999, 100 FROM plan p"
}

# Nothing but text, tabs and ends of lines stands in the file `out`, and what `$1` allows besides (a form feed between pages, a
# carriage return where a format wants it): no other control byte, no C1, nothing that turns the direction, all of it UTF-8.
clean() {
	iconv -f UTF-8 -t UTF-8 out >/dev/null 2>&1 && test "$(LC_ALL=C tr -d "$1" <out | LC_ALL=C tr -dc '\000-\010\013-\037\177' | wc -c)" = 0 &&
		! LC_ALL=C grep -aqP '\xc2[\x80-\x9f]|\xe2\x80[\x8b\x8e\x8f\xa8-\xae]|\xe2\x81[\xa6-\xa9]|\xef\xbb\xbf' out
}

# try DATABASES MAY CALL…: each call, on a copy of each, ends well or with an error, clean, soon, and without a flood.
try() {
	databases="$1" may="$2"
	shift 2
	for call; do
		for db in $databases; do
			cp $db.db x.db
			echo "${call%% *}" >>tried
			timeout 20 unionplan --db x.db $call >out 2>&1 </dev/null
			code=$?
			{ [ $code -le 2 ] && clean "$may" && [ "$(wc -c <out)" -lt 400000000 ]; } || echo "$db: $call: $code"
		done
	done
}

# Every command, with what it says to people and to programs.
every_command() {
	try "$1" '' 'new --title 空的' 'new 小学学年 --set school=二小' 'roll 2025' 'import one.yaml' list 'list --json' 'show 2025' 'show 2025-1 --json' show month 'month 2025-11' 'month --json' 'month --calendar' agenda 'agenda --json' duty 'duty 文体委员' 'duty --json'
	try "$1" '' 'add 2025 慰问 --when 12月' 'done 2025 体检' 'postpone 2025 体检 --to 12月' 'cancel 2025 体检 --reason 下雨' 'reopen 2025 教代会' 'search 慰问' 'search 甲 --json' 'check 2025' 'check 2025 --all' 'check 2025 --json' budget 'budget 2025' 'budget 2025 --json' standard 'standard --json' 'standard add 住院 --sum 500'
	try "$1" '' undo redo history 'history --detail' 'history --json' template 'template 小学学年' 'backup weg --force' 'restore --yes' restore doctor 'doctor x.db --rescue r.db'
	rm -f r.db
	try "$1" '\f\r' 'export 2025' 'export 2025 --layout gb9704' 'export 2025 --format markdown' 'export 2025 --format html' 'export 2025 --format csv' 'export 2025 --format json' 'export 2025 --format yaml' 'export 2025 --format ics' 'export 2025 --kind duties' 'export 2025 --kind month --month 2025-11' 'report 2025' 'export 2025 --format docx --output aus.docx --force' 'export 2025 --format xlsx --output aus.xlsx --force'
}

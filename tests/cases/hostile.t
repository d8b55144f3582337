# A database from somebody else in which every text is made to do harm: what steers a terminal, turns the direction of
# writing, is no UTF-8, ends in the middle, or is very long. If this failed, looking at a plan could rewrite the screen,
# type into the shell, show one thing and mean another, or bring the program down.

$ unionplan import "$DATADIR/sample.yaml" >/dev/null; unionplan add 2025 慰问老人 --when 12月 >/dev/null; unionplan done 2025 体检 >/dev/null 2>&1
$ sqlite3 t.db "INSERT INTO draft (at, actor, form, row_id, content) VALUES ('2025-11-18T00:00:00Z', '测试员', 'activity', 0, 'title: 甲');
> INSERT INTO silence SELECT id, 'late:体检' FROM plan; INSERT INTO day_off VALUES ('2025-12-01', '校庆', 0, 2025);
> INSERT INTO standard (id, organization_id, position, event, least, most) SELECT 1, min(id), 1, '住院', 1, 2 FROM organization;
> INSERT INTO income (id, plan_id, position, name, amount) SELECT 2, min(id), 1, '拨款', 100 FROM plan; UPDATE activity SET detail = '详', reason = '因', outcome = '果', place = '地'"

# ESC [2J, a title for the window, C1 in both its forms, a bidi override and isolate, newline, DEL, a byte of no UTF-8, NUL.
$ harm="CAST(X'e794b21b5b324a1b5d303be799bd07c29b33316de280aee281a60ae4b999090d7f9b33316dfff0288cbc00e4b8991b63' AS TEXT)"
$ long="CAST(replace(hex(zeroblob(50000)), '0', '长') AS TEXT) || $harm"

# Every column of text there is, behind what stands in it; where the schema doesn't let it be, it stays.
$ spoil() { cp t.db "$1"; sqlite3 t.db "SELECT 'UPDATE OR IGNORE \"' || t.name || '\" SET \"' || c.name || '\" = coalesce(\"' || c.name || '\", '''') || VALUE WHERE \"' || c.name || '\" IS NOT NULL;'
>   FROM sqlite_schema t, pragma_table_info(t.name) c WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%' AND c.type = 'TEXT' AND c.name NOT IN ($3)" >columns
> { echo 'PRAGMA ignore_check_constraints = OFF; BEGIN;'; while IFS= read -r line; do printf '%s\n' "${line%%VALUE*}$2${line#*VALUE}"; done <columns; echo 'COMMIT;'; } | sqlite3 "$1"; }
$ kept="'starts', 'ends', 'since', 'until', 'signed_on', 'at', 'undone', 'done_on', 'postponed_from', 'action', 'numbering', 'form', 'first_month', 'code'"
$ spoil texts.db "$harm" "$kept"; spoil all.db "$harm" "''"; cp texts.db long.db
$ sqlite3 long.db "UPDATE activity SET title = title || $long WHERE id = (SELECT min(id) FROM activity)"
$ for db in texts all long; do sqlite3 $db.db "SELECT count(*) FROM plan WHERE instr(CAST(title AS BLOB), X'1b')"; done | paste -s -d ' '
  2 2 2

# Nothing but text, tabs, which texts may hold, and ends of lines in what is printed: no other control byte (a form feed between pages, a carriage return
# where a format wants it), no C1, nothing that turns the direction, nothing that is no UTF-8.
$ clean() { iconv -f UTF-8 -t UTF-8 out >/dev/null 2>&1 && test "$(LC_ALL=C tr -d "$1" <out | LC_ALL=C tr -dc '\000-\010\013-\037\177' | wc -c)" = 0 && ! LC_ALL=C grep -aqP '\xc2[\x80-\x9f]|\xe2\x80[\x8e\x8f\xaa-\xae]|\xe2\x81[\xa6-\xa9]' out; }
$ printf '甲\033[2J' >out; clean; printf '\302\233' >out; clean || clean || echo no
  no
$ try() { may="$1"; shift; for call; do for db in texts all long; do cp $db.db x.db; echo "${call%% *}" >>tried; timeout 20 unionplan --db x.db $call >out 2>&1 </dev/null; code=$?
> { [ $code -le 2 ] && clean "$may"; } || echo "$db: $call: $code"; done; done; }
$ try '' 'new --title 空的' 'new 小学学年 --set school=二小' 'roll 2025' 'import one.yaml' list 'list --json' 'show 2025' 'show 2025-1 --json' show month 'month 2025-11' 'month --json' agenda 'agenda --json' duty 'duty 文体委员' 'duty --json'
$ try '' 'add 2025 慰问 --when 12月' 'done 2025 体检' 'postpone 2025 体检 --to 12月' 'cancel 2025 体检 --reason 下雨' 'reopen 2025 教代会' 'search 慰问' 'search 甲 --json' check 'check 2025 --all' 'check 2025 --json' budget 'budget 2025' 'budget 2025 --json' standard 'standard --json' 'standard add 住院 --sum 500'
$ try '' undo redo history 'history --detail' 'history --json' template 'template 小学学年' 'backup weg.db --force' 'restore --yes' restore doctor 'doctor x.db --rescue r.db'; rm -f r.db
$ try '\f\r' 'export 2025' 'export 2025 --layout gb9704' 'export 2025 --format markdown' 'export 2025 --format html' 'export 2025 --format csv' 'export 2025 --format json' 'export 2025 --format yaml' 'export 2025 --format ics' 'report 2025' 'export 2025 --format docx --output aus.docx --force' 'export 2025 --format xlsx --output aus.xlsx --force'

# None has been left out.
$ unionplan --lang en --help | sed -n '/^Commands:/,/^$/s/^  \([a-z][a-z]*\) .*/\1/p' | sort >commands; sort -u tried | comm -3 commands -

# What comes by the environment, by names of files and by what is typed.
$ evil=$(printf '甲\033[2J\033]0;x\007\302\233m\342\200\256\233乙\n丙')
$ says() { "$@" >out 2>&1 </dev/null; code=$?; { [ $code -le 2 ] && clean; } || { echo "$code: $*"; od -c out | head; }; }
$ says env UNIONPLAN_ACTOR="$evil" unionplan add 2025 慰问 --when 12月; says unionplan history; says unionplan history --json
$ says env UNIONPLAN_DB="$HOME/$evil.db" unionplan list; says env UNIONPLAN_DB="$HOME/$evil/x.db" unionplan doctor; says unionplan --db "$evil" import "$DATADIR/sample.yaml"
$ says env UNIONPLAN_TODAY="$evil" unionplan month; says env UNIONPLAN_LANG="$evil" unionplan list; says unionplan --lang "$evil" list; says unionplan --me "$evil" list
$ for name in EDITOR TERM COLUMNS LANG LC_ALL HOME XDG_DATA_HOME XDG_CONFIG_HOME XDG_STATE_HOME TMPDIR TZ; do says env "$name=$evil" unionplan list; says env "$name=$evil" unionplan --help; says env "$name=$evil" unionplan backup b.db --force; done
$ printf 'unionplan: 1\nplan: {title: "\\e[2J", co\x1bde: 1}\n' >"$evil.yaml"; for file in "$evil.yaml" "$evil.docx" "no/$evil"; do says unionplan import "$file"; says unionplan template "$file"; says unionplan restore "$file" --yes; says unionplan doctor "$file"; done
$ says unionplan export 2025 --output "no/$evil"; says unionplan export 2025 --output "$evil.txt"; says unionplan export 2025 --format "$evil"; says unionplan backup "$evil.bak"; says unionplan "$evil"; says unionplan "--$evil"; says unionplan show "$evil"; says unionplan search "$evil"; says unionplan done 2025 "$evil"; says unionplan add 2025 甲 --when "$evil"

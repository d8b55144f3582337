# Ctrl-C, a closed window and an administrator's kill in the middle of a backup: if this failed, half of a backup would lie
# where somebody takes it for one, or the disk would fill with what is left of them.
sh unionplan import "$DATADIR/sample.yaml" >/dev/null
sh sqlite3 t.db "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 400) INSERT INTO section (id, plan_id, position, heading, body) SELECT (3 << 40) + i, (SELECT min(id) FROM plan), 90000 + i, i, hex(randomblob(50000)) FROM n; INSERT INTO origin VALUES (3, 9000)"

run unionplan backup 备份.db
sh until ls 备份.db~* >/dev/null 2>&1; do :; done
key C-c
wait 已中断，没有做完的文件已清除
wait-exit 130
sh ! ls 备份.db* 2>/dev/null

run unionplan --lang en backup 备份.db
sh until ls 备份.db~* >/dev/null 2>&1; do :; done
signal TERM
wait interrupted; the unfinished file was taken away
wait-exit 143
sh ! ls 备份.db* 2>/dev/null

run unionplan backup 备份.db
sh until ls 备份.db~* >/dev/null 2>&1; do :; done
hangup
wait-exit 129
sh ! ls 备份.db* 2>/dev/null

# One that is asked for in the background goes on where the shell has it ignore the keyboard.
sh sh -c 'trap "" INT; unionplan backup 备份.db & until ls 备份.db~* >/dev/null 2>&1; do :; done; kill -INT $!; wait $!' >/dev/null
sh unionplan doctor 备份.db >/dev/null

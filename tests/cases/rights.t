# A database that belongs to somebody else. If it failed, a member who may only look would see nothing, or whoever may see
# nothing would be told a wrong reason, or would begin anew beside it without knowing.

$ . "$TESTDIR/data/other.sh"; other_prepare
$ unionplan import "$DATADIR/sample.yaml" >/dev/null; unionplan add 2025 慰问老人 >/dev/null
$ printf 'unionplan: 1\norganization: {name: 甲}\nplan: {title: 甲, code: 甲, kind: year, start: 2026-01, months: 12}\n' >one.yaml; chmod a+r one.yaml
$ mkdir theirs free; chmod 777 free; theirs="$HOME/theirs/t.db"

# lay FOLDER FILE FILES…: those files with these rights in a folder with these. try: what somebody else finds there; then what lies
# there, and whether anything temporary was left.
$ lay() { chmod 700 theirs; rm -rf theirs/*; folder=$1 file=$2; shift 2; cp "$@" theirs; chmod $file theirs/*; chmod $folder theirs; }
$ theirs() { other "$HOME/program" --db "$theirs" "$@"; }
$ try() { if other_can; then "$@"; chmod 700 theirs; ls theirs temporary | grep -v -e -shm; fi 2>&1 | paste -s -d ' '; }
$ looks() { for call in list 'show 2025' month 'export 2025' doctor 'search 慰问' history 'duty --json' "backup $HOME/free/weg.db --force"; do theirs $call >/dev/null 2>&1 || echo "$call"; done; }
$ refuses() { for call in 'add 2025 慰问' undo 'done 2025 体检' "import $HOME/one.yaml" 'new --title 空的'; do theirs $call 2>&1 | grep -q 只能读，不能改 || { echo "$call"; theirs $call; }; done; }

# Who may read the file, but not write it, or not its folder, can look at all of it and save it elsewhere.
$ only_reads() { for folder in 755 555 777; do for file in 644 444; do lay $folder $file t.db; looks; refuses; done; done; }
$ try only_reads
  (skipped.*|temporary:  theirs: t\.db) (re)
$ folder_only() { lay 555 666 t.db; looks; refuses; }
$ try folder_only
  (skipped.*|temporary:  theirs: t\.db) (re)

# Also what the log of a crash beside it holds.
$ printf '.dbconfig no_ckpt_on_close on\nPRAGMA journal_mode=wal;\nUPDATE plan SET title = title || char(10003);\n' | sqlite3 t.db >/dev/null; ls t.db-wal
  t.db-wal
$ with_log() { lay 755 644 t.db t.db-wal; looks; refuses; theirs list --json | grep -c ✓; }
$ try with_log
  (skipped.*|2 temporary:  theirs: t\.db t\.db-wal) (re)
$ rm t.db-wal t.db-shm

# Who may not read it is told so, and nothing is begun beside it or in its place.
$ secret() { lay 755 600 t.db; theirs list; theirs add 2025 慰问; lay 700 644 t.db; theirs list; theirs add 2025 慰问; }
$ try secret
  (skipped.*|unionplan：不能读取“\$HOME/theirs/t\.db”（没有权限）。请检查路径和权限 unionplan：不能读取“\$HOME/theirs/t\.db”（没有权限）。请检查路径和权限 unionplan：不能读取“\$HOME/theirs/t\.db”（没有权限）。请检查路径和权限 unionplan：不能读取“\$HOME/theirs/t\.db”（没有权限）。请检查路径和权限 temporary:  theirs: t\.db) (re)
$ nowhere() { rm -f theirs/*; chmod 755 theirs; theirs list; theirs import "$HOME/one.yaml"; theirs new --title 空的; }
$ try nowhere
  (skipped.*|unionplan：还没有数据库“\$HOME/theirs/t\.db” 从 unionplan new 或 unionplan import 计划\.yaml 开始；如果应当已有，请核对路径 unionplan：不能建立文件“\$HOME/theirs/t\.db”（没有权限）。请检查文件夹和权限，或换一个路径 unionplan：不能建立文件“\$HOME/theirs/t\.db”（没有权限）。请检查文件夹和权限，或换一个路径 temporary:  theirs:) (re)

# Who may write it, but not where its backups are, goes on; that none is made is said.
$ no_backups() { lay 777 666 t.db; mkdir -m 755 theirs/backups; theirs add 2025 慰问; theirs history --limit 1 | grep -o 别人; ls theirs/backups; }
$ try no_backups
  (skipped.*|已加入计划 2025：慰问（全年） 没能做今天的自动备份：不能建立文件“\$HOME/theirs/backups/t-2025-11-18\.db”（没有权限）。请检查文件夹和权限，或换一个路径 要把备份放到别处，在 /proc/nonexistent/\.config/unionplan/config\.yaml 里写 backups: \{folder: 文件夹\}；不要自动备份，写 backups: off。今天不再提醒 别人 temporary:  theirs: backups t\.db) (re)

$ no_folder() { lay 755 644 t.db; theirs backup; ls theirs; }
$ try no_folder
  (skipped.*|unionplan：不能建立文件“\$HOME/theirs/backups/t-2025-11-18-0000\.db”（没有权限）。请检查文件夹和权限，或换一个路径 t\.db temporary:  theirs: t\.db) (re)

# Where there is nobody else to be had, that is said.
$ (id() { echo 1000; }; other_can); (other() { false; }; id() { echo 0; }; other_can)
  skipped: only root can become another user
  skipped: none of setpriv, runuser and su makes another user of root here
[1]

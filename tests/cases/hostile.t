# A database from somebody else in which every text is made to do harm: what steers a terminal, turns the direction of
# writing, is no UTF-8, ends in the middle, or is very long. If this failed, looking at a plan could rewrite the screen,
# type into the shell, show one thing and mean another, or bring the program down.

$ . "$TESTDIR/data/hostile.sh"; hostile_base; hostile_texts
$ for db in texts all long; do sqlite3 $db.db "SELECT count(*) FROM plan WHERE instr(CAST(title AS BLOB), X'1b') OR length(title) > 100000"; done | paste -s -d ' '
  2 2 1
$ printf '甲\033[2J' >out; clean; printf '\302\233' >out; clean || clean || echo no
  no
$ every_command 'texts all long'

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

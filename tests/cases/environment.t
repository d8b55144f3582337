# What the environment holds, by mistake or by somebody's will, at every variable that is read: nothing of it steers the
# terminal, is run, or has something written where nobody asked for it. Else a name on a shared machine would be enough to
# have the next one who looks at a plan do what its owner wants.

$ . "$TESTDIR/data/hostile.sh"; unionplan import "$DATADIR/sample.yaml" >/dev/null; here=$PWD; mkdir empty

# Which variables there are, by the program itself.
$ program=$(command -v unionplan); names=$(grep -rhoE '(getenv|environment|place)\("[A-Z_]+"' "$TESTDIR/../src" | sed 's/.*"\(.*\)"/\1/' | sort -u); echo $names
  COLUMNS HOME NO_COLOR PATH TERM TMPDIR UNIONPLAN_ACTOR UNIONPLAN_DB UNIONPLAN_LANG UNIONPLAN_TODAY USER XDG_CONFIG_HOME XDG_DATA_HOME XDG_STATE_HOME
$ names="$names LANG LC_ALL TZ LOGNAME PAGER SQLITE_TMPDIR"

# A control sequence, 100,000 characters, nothing, a path that is not absolute, one that leads upwards, a command for a shell.
$ value() { case $1 in 1) printf '甲\033[2J\033]0;x\007\302\233m\342\200\256\233乙\n丙';; 2) printf '%0100000d' 0 | tr 0 n;; 3) ;; 4) printf 'sub/dir';; 5) printf '../../../..';; 6) printf '$(touch %s/run)`touch %s/run`;touch %s/run|touch %s/run' "$here" "$here" "$here" "$here";; esac; }

# Each variable with each of them, for what reads, writes, and writes a file; begun in an empty folder that stays so.
$ each() { case $name in UNIONPLAN_DB) set -- list; esac
> for call; do (cd empty && timeout 20 env "$name=$value" "$program" $call >../out 2>&1 </dev/null; echo $? >../code); code=$(cat code); { [ $code -le 2 ] && clean && [ $(wc -c <out) -lt 400000 ]; } || { echo "$name ($kind): $call: $code"; head -c 300 out; }; done; }
$ for name in $names; do for kind in 1 2 3 4 5 6; do value=$(value $kind); each "add 2025 甲" "backup ../b.db --force"; done; done
$ find empty run sub dir -mindepth 1 2>/dev/null; test -e run && echo run
[1]
$ unionplan doctor | head -1
  $HOME/t.db 完好

# The configuration and a theme.
$ mkdir -p .config/unionplan; settings() { printf "unionplan-config: 1\n$1\n" >.config/unionplan/config.yaml; (cd empty && timeout 20 unionplan list >../out 2>&1 </dev/null; echo $? >../code); { [ $(cat code) -le 2 ] && clean; } || { echo "$1: $(cat code)"; head -c 300 out; }; }
$ for text in 'database: "\\e[2J\\e]0;x\\a"' 'database: "$(touch run)"' 'database: /dev/zero' 'me: "\\e[31m\\u202e甲\\n乙"' 'me: "\\0"' 'theme: "\\e[2J"' 'theme: ../../../../dev/zero' 'theme: /dev/tty' 'language: "\\e[2J"' '"\\e]0;x\\a": 1' 'keys: {"\\e[2J": "\\e[6n"}' 'keys: {undo: "\\e[6n"}' 'backups: {folder: "\\e[2J"}' 'backups: {daily: 99999999999999999999}' 'occasions: [{name: "\\e[2J", date: "\\e]0;x\\a"}]' '\033[2J: \302\233' 'me: \233\377' 'me: &a [*a, *a]'; do settings "$text"; done
$ find empty run -mindepth 1 2>/dev/null; rm .config/unionplan/config.yaml; unionplan history --json | grep -c '\\u00'
  0
[1]
$ ln -s /dev/zero .config/unionplan/config.yaml; timeout 20 unionplan list >out 2>&1 || { echo $?; head -c 300 out; }
  1
  unionplan：“$HOME/.config/unionplan/config.yaml”不是普通文件，没有读它
$ rm .config/unionplan/config.yaml; mkfifo .config/unionplan/config.yaml .config/unionplan/pipe.yaml; timeout 20 unionplan list >out 2>&1 || { echo $?; head -c 300 out; }
  1
  unionplan：“$HOME/.config/unionplan/config.yaml”不是普通文件，没有读它
$ rm .config/unionplan/config.yaml; mkdir .config/unionplan/templates; mv .config/unionplan/pipe.yaml .config/unionplan/templates; timeout 20 unionplan template >out 2>&1; echo $?; tail -2 out
  0
                      康、家庭、成长和
                      专项集体合同
$ printf 'unionplan-config: 1\ntheme: pipe.yaml\n' >.config/unionplan/config.yaml; mkfifo .config/unionplan/pipe.yaml; timeout 20 unionplan list >out; echo $?
  0

# What the environment and the configuration hold, where they matter on the screen alone. If this failed, a name or a colour
# could steer the terminal, an editor's name could be run as something else, or the screen would stand and wait for a pipe.
sh unionplan import "$DATADIR/sample.yaml" >/dev/null; printf 'a=\047\\033[2J\\033]0;x\\007\\302\\233m\\342\\200\\256\047\n' >evil

# The terminal's own variables: wrong ones are refused in a sentence, or not looked at.
run TERM="$(printf '\033]0;x\007甲')" unionplan
wait 甲
wait-exit 1
harmless
run TERM=../../../../etc/passwd unionplan
wait etc/passwd
wait-exit 1
harmless
run TERM="$(printf '%0100000d' 0)" unionplan
wait 环境变量 TERM
wait-exit 1
harmless
run TERMINFO=/dev/zero LINES=100000 COLUMNS=-5 NO_COLOR="$(printf '\033[2J')" LANG="$(printf '\033]0;x\007')" USER="$(printf '\033]0;x\007')" LOGNAME='$(touch run)' unionplan
wait 三、主要工作
harmless
key F10
wait-exit

# Who acts, and a place for files that isn't one; an editor that is none.
run UNIONPLAN_ACTOR="$(printf '甲\033]0;x\007\302\233m\n乙')" TMPDIR="$(printf 'no/\033[6n')" EDITOR=true unionplan
wait 三、主要工作
key Down
key F4
wait 保存
key Tab C-o
harmless
key Esc
harmless
key Esc
signal TERM
wait-exit 143
harmless
run EDITOR="$(printf 'no-such\033]0;x\007\302\233m')" unionplan
wait 三、主要工作
key Down
key F4
wait 保存
key Tab C-o
wait no-such
harmless
key Enter
signal TERM
wait-exit 143
harmless
sh test ! -e run

# A theme that is a pipe; one that is made to do harm.
sh mkdir -p .config/unionplan; mkfifo .config/unionplan/pipe.yaml; printf 'unionplan-config: 1\ntheme: pipe.yaml\n' >.config/unionplan/config.yaml
run unionplan
wait 没有读它
wait-exit 1
harmless
sh printf 'unionplan-theme: 1\nname: "\\e]0;x\\a"\nstyles: {"\\e[2J": "\\e[6n"}\n' >.config/unionplan/evil.yaml; printf 'unionplan-config: 1\ntheme: evil.yaml\nme: "\\e]0;x\\a甲"\n' >.config/unionplan/config.yaml
run unionplan
wait evil.yaml
wait-exit 1
harmless

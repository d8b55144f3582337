# Colours as the user wants them: if this failed, a user with weak eyes could not read the screen, or not start the program.
sh mkdir -p "$HOME/.config/unionplan"
sh unionplan import "$DATADIR/sample.yaml" >/dev/null

# Those that come along.
sh printf 'unionplan-config: 1\ntheme: contrast\n' >"$HOME/.config/unionplan/config.yaml"
run unionplan
wait 三、主要工作
looks bold black on-white: 1计划
looks white on-black: 三、主要工作
looks bold yellow on-black: F9
key F10
wait-exit
sh printf 'unionplan-config: 1\ntheme: light\n' >"$HOME/.config/unionplan/config.yaml"
run unionplan
wait 三、主要工作
looks bold white on-blue: 1计划
looks black on-white: 三、主要工作
looks bold blue on-white: F9
key 2
wait ! 补选教代会代表
looks bold red on-white: !
key F10
wait-exit
sh printf 'unionplan-config: 1\ntheme: dark\n' >"$HOME/.config/unionplan/config.yaml"
run unionplan
wait 三、主要工作
looks white on-black: 三、主要工作
looks bold yellow on-black: F9
key F10
wait-exit

# One's own, beside the configuration. The cursor line is reversed in any.
sh printf 'unionplan-config: 1\ntheme: mine.yaml\n' >"$HOME/.config/unionplan/config.yaml"
sh printf 'unionplan-theme: 1\nnormal: {foreground: green}\ncursor-line: {reverse: yes}\n' >"$HOME/.config/unionplan/mine.yaml"
run unionplan
wait 三、主要工作
looks green: 三、主要工作
key Down
looks green reversed: （前言）
key F10
wait-exit

# What is wrong is told with its place, before anything is shown.
sh printf 'unionplan-theme: 1\nheadings: {bold: yes}\ndone: {foreground: grass}\n' >"$HOME/.config/unionplan/mine.yaml"
size 160x24
run unionplan
wait-exit 1
wait mine.yaml:2:1: 错误: 不认识“headings”
wait mine.yaml:3:20: 错误:
wait 有 2 处错误
sh printf 'unionplan-config: 1\ntheme: lihgt\n' >"$HOME/.config/unionplan/config.yaml"
run unionplan
wait-exit 1
wait 没有叫“lihgt”的配色，也没有这个文件；现成的有：contrast、dark、light

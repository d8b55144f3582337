# Keys as the user wants them: if this failed, the bottom line would name keys that do something else.
sh mkdir -p "$HOME/.config/unionplan" && printf 'unionplan-config: 1\nkeys:\n  remove: [M-r, M-x]\n  members: []\n  print: M-p\n' >"$HOME/.config/unionplan/config.yaml"
sh unionplan import "$DATADIR/sample.yaml" >/dev/null
size 120x24
run unionplan
wait 三、主要工作
key 1
wait Alt-r删除
wait Alt-p导出
key F7
wait F7 在这里没有用处
key M-p
wait 导出成文件
key Esc
gone 导出成文件
key M-r
wait 删除计划
key Esc
gone 删除计划
key F1
wait Alt-r Alt-x
key F10
wait-exit

# What can't be is told before anything is shown, each with its line.
sh printf 'unionplan-config: 1\nkeys:\n  undoo: u\n  print: [F8, Foo]\n  import: F8\n  quit: []\n' >"$HOME/.config/unionplan/config.yaml"
size 160x24
run unionplan
wait-exit 1
wait config.yaml:3:1: 错误: 没有叫“undoo”的动作；是不是“undo”？
wait config.yaml:4:1: 错误: “F8”在“计划”里已经是 import（导入）的键
wait config.yaml:5:1: 错误: “F8”在“计划”里已经是 print（导出）的键
wait config.yaml:4:1: 错误: 看不懂“Foo”这个键
wait config.yaml:6:1: 错误: quit（退出）至少要有一个键
wait 有 5 处错误
sh test ! -e "$HOME/.config/unionplan/unionplan.db"

# Without colour: if this failed, somebody who asked for none would get some, or somebody who can't tell colours apart
# would not see what is overdue, chosen or wrong.
sh unionplan import "$DATADIR/sample.yaml" >/dev/null

# NO_COLOR: through every view, a form, a list to choose from, and what goes wrong. Signs say what colours say elsewhere.
env NO_COLOR=1
run unionplan
wait 三、主要工作
looks bold reversed: 1计划
key Down
looks reversed: （前言）
key C-a
wait ◆
looks bold underlined: 三、主要工作
key Esc
wait 没有选中的章节了
key 2
wait 11月  完成
wait ✓ 消防疏散演练
wait ! 补选教代会代表
wait ● 青年教师基本功展示
wait ○ 校长接待日
wait → 秋季教职工健步走
looks bold: !
type /
wait 筛选：
type xyz
gone 消防疏散演练
key Esc
wait 消防疏散演练
key Insert
wait 添加活动
type 试
looks bold underlined: 试
key Tab
type 十三月
key Esc
wait 现在离开
key Right Enter
gone 添加活动
key 4
wait 主席
key F8
wait 名成员
looks reversed: 沈慧兰
key 5
wait 本月
key 6
wait 工会工作计划
key F11
wait 导入
key u
wait 上一步
key Left Enter
wait 撤销：导入
key u
wait ! 没有
key C-y
wait 重做：导入
key F9
wait 命令
key Esc
key F1
wait 打开
key Esc
key C-f
wait 输入要找的字
type 提案
wait 处
key Esc
wait 导入
colourless
key F10
wait-exit
colourless

# The same from the configuration, and from the command line; a theme changes nothing about it.
sh mkdir -p "$HOME/.config/unionplan"
sh printf 'unionplan-config: 1\ncolour: no\ntheme: dark\n' >"$HOME/.config/unionplan/config.yaml"
env NO_COLOR=
run unionplan
wait 三、主要工作
looks bold reversed: 1计划
key 2
wait ! 补选教代会代表
key Insert
wait 添加活动
key Esc
gone 添加活动
key F10
wait-exit
colourless
sh rm "$HOME/.config/unionplan/config.yaml"
run exec unionplan --no-color
wait 三、主要工作
key 2 4 6
wait 工会工作计划
signal TERM
wait-exit
colourless
run env TERM=vt100 unionplan
wait 三、主要工作
key 2
wait ! 补选教代会代表
key F10
wait-exit
colourless

# With colour the same signs stand there.
run unionplan
wait 三、主要工作
key 2
wait ! 补选教代会代表
looks bold red: !
looks green: ✓
looks bold blue: ●
key F10
wait-exit

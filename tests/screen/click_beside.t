# Clicks beside what is open. If this failed, somebody would click on another row while a heading is being typed, or behind a
# form, and nothing would happen and nothing would say why; or what was typed would be gone.
sh unionplan import "$DATADIR/sample.yaml" >/dev/null
run unionplan
wait 三、主要工作

# A heading typed in its row.
double-click 二、工作目标
wait F4整节
key End
type 和要求
click （前言）
wait 先按 Enter（保存）或 Esc，再点别处
wait 工作目标和要求
click 2日程
wait 先按 Enter（保存）或 Esc，再点别处
key Enter
wait 修改章节

# A form, a list, a question, a filter.
key Insert
wait 添加章节
mouse click 2 1
wait 先按 F2（保存）或 Esc，再点别处
key Esc
gone 添加章节
key F9
wait 输入文字可筛选
mouse click 2 1
wait 先按 Enter（确定）或 Esc，再点别处
key Esc
gone 输入文字可筛选
key Delete
wait 反悔了可以撤销
mouse click 2 1
wait 先点这里的一个按钮，再点别处
key Esc
gone 反悔了可以撤销
key F12
wait 筛选
click 工作目标
wait 先按 Enter（确定）或 Esc，再点别处
key Esc
wait F9命令

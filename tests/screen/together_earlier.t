# What was done before a window was opened: by an earlier session of one's own, which is undone like any step; or perhaps in
# another window that is still open. If this failed, one would undo what one is doing there, or be asked of things one did oneself.
sh unionplan import "$DATADIR/sample.yaml" >/dev/null
env UNIONPLAN_ACTOR=方晓晴
run unionplan
wait 三、主要工作
key Down Down Enter
wait F4整节
type 甲窗
cursor-at 甲窗
key Enter
wait 修改章节

# The other window is open still: who did it, and when.
at 乙
run unionplan
wait 指导思想甲窗
key u
wait 最近一步是“方晓晴”在 2
wait 早于这个窗口打开
wait 修改章节
key Enter
gone 早于这个窗口
wait 指导思想甲窗
key u
wait 早于这个窗口打开
key Right Enter
wait 撤销：修改章节
wait 一、指导思想 ¶

# Done again in a third one, where it was undone elsewhere before.
at 丙
run unionplan
wait 一、指导思想
key C-y
wait 最近撤销的一步是“方晓晴”在 2
key Right Enter
wait 重做：修改章节
wait 指导思想甲窗
key F10
wait-exit
at 乙
key F10
wait-exit
at
wait 指导思想甲窗
key F10
wait-exit

# All of one's own windows are closed, somebody else's is open: nothing to ask.
at 丁
env UNIONPLAN_ACTOR=何立新
run unionplan
wait 指导思想甲窗
at
env UNIONPLAN_ACTOR=方晓晴
run unionplan
wait 指导思想甲窗
key u
wait 撤销：修改章节
wait 一、指导思想 ¶
key F10
wait-exit

# What one has stored oneself since a text was typed: no window and nobody else is blamed for it.
run exec unionplan
wait 一、指导思想
key 2
wait 11月  完成
key Down Down Down
reversed 青年教师基本功展示
key Enter
wait 例如：教职工篮球赛
key Tab Tab Tab Tab Tab Tab Tab Tab Tab Tab Tab
wait 办得怎样
type 老师们很投入
wait 老师们很投入
hangup
wait-exit
sh unionplan done 2025 青年教师基本功 --outcome 评委点评很实在 >/dev/null
run unionplan
wait 未保存的内容
key Enter
wait 存着的也改过了
key F2
wait 这一处后来又改过
wait 您后来存为：评委点评很实在
wait 还没存的：老师们很投入
key Right Right
reversed 用已存的
key Enter
gone 这一处后来又改过
wait 没有改动
sh unionplan history | grep -q . && ! unionplan history --detail | grep -q 老师们很投入
key F10
wait-exit

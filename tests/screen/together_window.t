# One person at two windows: if this failed, undo in one would silently take back what was done in the other.
sh unionplan import "$DATADIR/sample.yaml" >/dev/null
env UNIONPLAN_ACTOR=root
run unionplan
wait 三、主要工作
key 2
wait 11月  完成
at 乙
env UNIONPLAN_ACTOR=root
run unionplan
wait 三、主要工作
key Down Down Enter
wait F4整节
type 乙窗
cursor-at 乙窗
key Enter
wait 修改章节
at
key u
wait 最近一步不是在这里做的，是您在另一个窗口里做的
wait 修改章节

# Enter leaves it; nothing is undone by a key that was meant for something else.
key Enter
gone 最近一步不是在这里做的
sh sqlite3 t.db "SELECT heading FROM section" | grep -q 乙窗
key u
wait 最近一步不是在这里做的
key Right Enter
wait 撤销另一个窗口里做的：修改章节
sh ! sqlite3 t.db "SELECT heading FROM section" | grep -q 乙窗

# Where it was done, it is undone and done again without a question.
at 乙
gone 一、指导思想乙窗
key C-y
wait 重做：修改章节
key u
wait 撤销：修改章节

# Who wrote the other text is told: the other window, and a name in Latin letters stands apart from the verb.
key F4
wait 短标题
at
key 1
wait 三、主要工作
key Down Down F4
wait 短标题
type 甲
cursor-at 甲
key F2
wait 修改章节
at 乙
type 乙
cursor-at 乙
key F2
wait 另一个窗口改为：
key Esc
cursor-at 乙

# Keys that can do nothing where the cursor stands in the committee, the calendar and a document's outline. If this failed, the
# screen would only say that a key has no use, and not what would help.
sh unionplan import "$DATADIR/sample.yaml" >/dev/null
run unionplan
wait 三、主要工作
key 4
wait 本期活动
key Space
wait 光标在职务上；按 Tab 到右边，再选一项活动
key C-t
wait 光标在职务上；按 Tab 到右边，再选一项任期或职责
key Tab
key Up Up Up Space
wait 这一行不是活动
key Delete
wait 这一行是标题
key End Delete
wait 活动要到日程里删除；按 Enter 前往
key M-Up
wait 只有职责能上下移
key 3
wait 未定日期
key o
wait 只有长条能换分组
key Delete
wait 这一天没有活动；按 Insert 添加

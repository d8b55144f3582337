# Who changed what of an activity, and when: from the overview, the schedule and the calendar. If it failed, nobody could say on
# the screen since when it had been put off, or who had marked it as done.
sh unionplan import "$DATADIR/sample.yaml"
sh unionplan --me 方晓晴 postpone 2025 补选 --to 11-16 --reason 人数不够
sh unionplan done 2025 补选
sh unionplan undo
run unionplan
wait 指导思想
key 5
wait 各月进度
reversed 补选教代会代表
key @
wait 经过：补选教代会代表
# What was taken back stands there as such.
wait （已撤销）
wait 方晓晴  将“补选教代会代表
wait 延期到11月16日
wait 时间起：2025年11月14日 → 2025年11月16日
wait 状态：计划 → 延期
wait 原因：（空） → 人数不够
wait 导入 2 份计划
key Enter
gone 经过：
key Enter
wait 11月  完成
reversed 补选教代会代表
key @
wait 延期到11月16日
resize 40x12
wait 经过：补选
key Enter
gone 经过：
resize 80x24
wait 11月  完成
key 3
wait 18
key Left Left
wait 2025-11-16 周日
key @
wait 经过：补选
key Enter
gone 经过：
key F10
wait-exit

# The same where an activity is seen beside its section or its post: of a section with several, one is chosen first.
size 80x24
sh UNIONPLAN_DB=n.db unionplan import "$DATADIR/sample.yaml" >/dev/null
run unionplan --db n.db
wait 三、主要工作
key @
wait 没有连着的活动
key Down Down Down Down Down Down Down Down
key @
wait 看哪一项的经过
key Enter
wait 导入 2 份计划
key Esc
gone 导入 2 份计划
key 4
wait 本期活动
key Tab End
wait @经过
key @
wait 导入 2 份计划
key Esc
key F10
wait-exit

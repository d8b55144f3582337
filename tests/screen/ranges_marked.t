# Marking all of a month, and what goes on in it since an earlier one. If this failed, deleting “all of November” would
# take an activity of October with it, or moving a row in November would silently change the order of October.
sh unionplan import "$DATADIR/sample.yaml" >/dev/null
run unionplan
wait 三、主要工作
key 2
wait 另有延续1项

# All of the month: the seven or eight that begin in it.
key C-a
wait ◆ 选中8项
key Delete
wait 删除选中的 8 项活动
gone 标“（续）”
key Esc
wait ◆ 选中8项
key C-a
gone ◆ 选中

# Marked by itself it is named as what it is, in both questions.
key End
reversed （续）教职工体检
key F8
wait ◆ 选中1项
key Delete
wait （续）教职工体检
wait 标“（续）”的 1 项从前面的月份延续到这里
key Esc
wait ◆ 选中1项
key C-t
wait 其中 1 项从前面的月份延续
key Esc

# Its order is that of October: nothing is moved there from here.
key M-Up
wait 次序没有动：选中的有 1 项排在别的月份
key C-z
wait 上一步：导入 2 份计划
key Esc

# With others it is left out, and that is said; they move.
key Up F8
wait ◆ 选中2项
key Up M-Up
wait 调整了本月 1 项的次序；另外 1 项排在别的月份，没有动
key C-z
wait 撤销：调整

# The same for rows that are not what their schema says, or hang together as none do, and for very long texts: every view of
# them can be looked at, and left again. If this failed, a damaged plan could not even be seen before it is put right.
sh . "$TESTDIR/data/hostile.sh"; hostile_base; hostile_texts; hostile_types; hostile_tangle

# Sections in circles, strangers' posts, positions that are equal.
run unionplan --db tangle.db
wait F1帮助
wait 未保存的内容
key Esc
gone 未保存的内容
key Enter
wait 保存
key Esc
harmless
key =
harmless
key *
harmless
key F6
harmless
key @
wait 经过
key Esc
harmless
key F4
wait 保存
key Esc
harmless
key C-w
wait 做下一年的
key Esc
harmless
key %
wait 工作总结
key Esc
harmless
key #
harmless
key Esc
harmless
key F12
harmless
key Esc
harmless
key Insert
harmless
key Esc
harmless
key F7
wait 导出成文件
key Esc
harmless
key 2
reversed 2日程
key *
harmless
key Enter
wait 保存
key Esc
harmless
key F6
wait 改期
key Esc
harmless
key F4
harmless
key Esc
harmless
key C-w
wait 筛选
key Esc
harmless
key F12
harmless
key Esc
harmless
key 2
reversed 2日程
key @
wait 经过
key Esc
harmless
key 2
reversed 2日程
key C-t
wait 将
key Esc
harmless
key 2
reversed 2日程
key Insert
wait 保存
key Esc
harmless
key 3
reversed 3日历
key Tab
harmless
key Enter
wait 保存
key Esc
harmless
key Tab
harmless
key F8
wait F8长条
key F8
wait F8月历
key =
wait =按职务
key Enter
wait 保存
key Esc
harmless
key F8
harmless
key F7
wait 导出成文件
key Esc
harmless
key 4
reversed 4职责
key Enter
wait 职务
key Esc
harmless
key Tab
wait 添加任职
key F4
wait 缺漏
key Esc
harmless
key F6
wait 保存
key Esc
harmless
key F7
wait 导出成文件
key Esc
harmless
key Insert
harmless
key Esc
harmless
key F8
wait F12筛选
key Enter
wait 保存
key Esc
harmless
key Esc
harmless
key 5
reversed 5总览
key Tab
harmless
key Down
harmless
key F6
wait 看谁的
key Esc
harmless
key F4
harmless
key Esc
harmless
key 6
reversed 6预览
key PageDown
harmless
key F4
harmless
key Tab
wait 看哪种文件
type 通知
harmless
key Enter
harmless
key Tab
wait 看哪种文件
type 职责
harmless
key Enter
harmless
key F7
wait 导出成文件
key Esc
harmless
key 7
harmless
key F4
harmless
key Esc
harmless
key 8
harmless
key Insert
harmless
key Esc
harmless
key Tab
harmless
key Insert
harmless
key Esc
harmless
key F11
wait 历史
key Enter
harmless
key Esc
harmless
key F12
harmless
key Esc
harmless
key S-F11
wait 备份与恢复
key Enter
harmless
key Esc
harmless
key Esc
harmless
key F1
wait 帮助
key End
harmless
key Esc
harmless
key F9
wait 命令
key Esc
harmless
key C-f
wait 搜索：
type 教
harmless
key Enter
harmless
resize 40x12
harmless
resize 200x60
harmless
resize 80x24
key Esc
harmless
key F10
wait-exit

# Very long texts, dates and codes that are none, values that are none of their columns.
run unionplan --db long.db
wait 1计划
key Esc
harmless
key Enter
harmless
key Esc
harmless
key =
harmless
key 2
harmless
key Enter
harmless
key Esc
harmless
key @
harmless
key Esc
harmless
key 3
harmless
key F8
harmless
key F8
harmless
key 4
harmless
key Enter
harmless
key Esc
harmless
key F8
harmless
key Esc
harmless
key 5
harmless
key Tab
harmless
key 6
harmless
key F4
harmless
key 7
harmless
key 8
harmless
key F11
harmless
key Enter
harmless
key Esc
harmless
key Esc
harmless
key S-F11
harmless
key Esc
harmless
key C-f
harmless
type 教
harmless
key Esc
harmless
key C-w
harmless
key Esc
harmless
key 1
harmless
key Esc
key F10
wait-exit

run unionplan --db all.db
wait 1计划
key Esc
harmless
key Enter
harmless
key Esc
harmless
key =
harmless
key 2
harmless
key Enter
harmless
key Esc
harmless
key @
harmless
key Esc
harmless
key 3
harmless
key F8
harmless
key F8
harmless
key 4
harmless
key Enter
harmless
key Esc
harmless
key F8
harmless
key Esc
harmless
key 5
harmless
key Tab
harmless
key 6
harmless
key F4
harmless
key 7
harmless
key 8
harmless
key F11
harmless
key Enter
harmless
key Esc
harmless
key Esc
harmless
key S-F11
harmless
key Esc
harmless
key C-f
harmless
type 教
harmless
key Esc
harmless
key C-w
harmless
key Esc
harmless
key 1
harmless
key Esc
key F10
wait-exit

run unionplan --db null.db
wait 1计划
key Esc
harmless
key Enter
harmless
key Esc
harmless
key =
harmless
key 2
harmless
key Enter
harmless
key Esc
harmless
key @
harmless
key Esc
harmless
key 3
harmless
key F8
harmless
key F8
harmless
key 4
harmless
key Enter
harmless
key Esc
harmless
key F8
harmless
key Esc
harmless
key 5
harmless
key Tab
harmless
key 6
harmless
key F4
harmless
key 7
harmless
key 8
harmless
key F11
harmless
key Enter
harmless
key Esc
harmless
key Esc
harmless
key S-F11
harmless
key Esc
harmless
key C-f
harmless
type 教
harmless
key Esc
harmless
key C-w
harmless
key Esc
harmless
key 1
harmless
key Esc
key F10
wait-exit

run unionplan --db blob.db
wait 1计划
key Esc
harmless
key Enter
harmless
key Esc
harmless
key =
harmless
key 2
harmless
key Enter
harmless
key Esc
harmless
key @
harmless
key Esc
harmless
key 3
harmless
key F8
harmless
key F8
harmless
key 4
harmless
key Enter
harmless
key Esc
harmless
key F8
harmless
key Esc
harmless
key 5
harmless
key Tab
harmless
key 6
harmless
key F4
harmless
key 7
harmless
key 8
harmless
key F11
harmless
key Enter
harmless
key Esc
harmless
key Esc
harmless
key S-F11
harmless
key Esc
harmless
key C-f
harmless
type 教
harmless
key Esc
harmless
key C-w
harmless
key Esc
harmless
key 1
harmless
key Esc
key F10
wait-exit

run unionplan --db large.db
wait 1计划
key Esc
harmless
key Enter
harmless
key Esc
harmless
key =
harmless
key 2
harmless
key Enter
harmless
key Esc
harmless
key @
harmless
key Esc
harmless
key 3
harmless
key F8
harmless
key F8
harmless
key 4
harmless
key Enter
harmless
key Esc
harmless
key F8
harmless
key Esc
harmless
key 5
harmless
key Tab
harmless
key 6
harmless
key F4
harmless
key 7
harmless
key 8
harmless
key F11
harmless
key Enter
harmless
key Esc
harmless
key Esc
harmless
key S-F11
harmless
key Esc
harmless
key C-f
harmless
type 教
harmless
key Esc
harmless
key C-w
harmless
key Esc
harmless
key 1
harmless
key Esc
key F10
wait-exit

run unionplan --db below.db
wait 1计划
key Esc
harmless
key Enter
harmless
key Esc
harmless
key =
harmless
key 2
harmless
key Enter
harmless
key Esc
harmless
key @
harmless
key Esc
harmless
key 3
harmless
key F8
harmless
key F8
harmless
key 4
harmless
key Enter
harmless
key Esc
harmless
key F8
harmless
key Esc
harmless
key 5
harmless
key Tab
harmless
key 6
harmless
key F4
harmless
key 7
harmless
key 8
harmless
key F11
harmless
key Enter
harmless
key Esc
harmless
key Esc
harmless
key S-F11
harmless
key Esc
harmless
key C-f
harmless
type 教
harmless
key Esc
harmless
key C-w
harmless
key Esc
harmless
key 1
harmless
key Esc
key F10
wait-exit

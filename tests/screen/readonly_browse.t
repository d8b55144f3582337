# All that changes nothing, in each view, where the database can only be read. If it failed, one could not even look
# around. test_actions writes this file of the table of actions.
sh unionplan import "$DATADIR/sample.yaml" >/dev/null
sh cksum t.db >sum
run unionplan --read-only
wait 三、主要工作

# plans
key 2
wait 11月
key 1
wait 三、主要工作
key 1
wait 共 2 份计划
key Enter
gone 只能读
key Esc
gone 只能读
key Esc
key 2
wait 11月
key 1
wait 三、主要工作
key 1
wait 共 2 份计划
key F7
gone 只能读
key Esc
gone 只能读
key Esc
key 2
wait 11月
key 1
wait 三、主要工作
key 1
wait 共 2 份计划
key F12
gone 只能读
key Esc
gone 只能读
key Esc
key 2
wait 11月
key 1
wait 三、主要工作
key 1
wait 共 2 份计划

# outline
key 2
wait 11月
key 1
wait 三、主要工作
key Home Down Down Down Down Down
key Space
gone 只能读
key Esc
gone 只能读
key Esc
key 2
wait 11月
key 1
wait 三、主要工作
key Home Down Down Down Down Down
key F6
gone 只能读
key Esc
gone 只能读
key Esc
key 2
wait 11月
key 1
wait 三、主要工作
key Home Down Down Down Down Down
key C-c
gone 只能读
key Esc
gone 只能读
key Esc
key 2
wait 11月
key 1
wait 三、主要工作
key Home Down Down Down Down Down
key S-Down
gone 只能读
key Esc
gone 只能读
key Esc
key 2
wait 11月
key 1
wait 三、主要工作
key Home Down Down Down Down Down
key S-Up
gone 只能读
key Esc
gone 只能读
key Esc
key 2
wait 11月
key 1
wait 三、主要工作
key Home Down Down Down Down Down
key C-a
gone 只能读
key Esc
gone 只能读
key Esc
key 2
wait 11月
key 1
wait 三、主要工作
key Home Down Down Down Down Down
key @
gone 只能读
key Esc
gone 只能读
key Esc
key 2
wait 11月
key 1
wait 三、主要工作
key Home Down Down Down Down Down
key F7
gone 只能读
key Esc
gone 只能读
key Esc
key 2
wait 11月
key 1
wait 三、主要工作
key Home Down Down Down Down Down
key F12
gone 只能读
key Esc
gone 只能读
key Esc
key 2
wait 11月
key 1
wait 三、主要工作
key Home Down Down Down Down Down
key *
gone 只能读
key Esc
gone 只能读
key Esc
key 2
wait 11月
key 1
wait 三、主要工作
key Home Down Down Down Down Down
key M-1
gone 只能读
key Esc
gone 只能读
key Esc
key 2
wait 11月
key 1
wait 三、主要工作
key Home Down Down Down Down Down
key M-2
gone 只能读
key Esc
gone 只能读
key Esc
key 2
wait 11月
key 1
wait 三、主要工作
key Home Down Down Down Down Down
key M-3
gone 只能读
key Esc
gone 只能读
key Esc
key 2
wait 11月
key 1
wait 三、主要工作
key Home Down Down Down Down Down
key M-4
gone 只能读
key Esc
gone 只能读
key Esc
key 2
wait 11月
key 1
wait 三、主要工作
key Home Down Down Down Down Down
key =
gone 只能读
key Esc
gone 只能读
key Esc
key 2
wait 11月
key 1
wait 三、主要工作
key Home Down Down Down Down Down
key #
gone 只能读
key Esc
gone 只能读
key Esc
key 2
wait 11月
key 1
wait 三、主要工作
key Home Down Down Down Down Down

# schedule
key 2
wait 11月
key Tab
gone 只能读
key Esc
gone 只能读
key Esc
key 2
wait 11月
key S-Down
gone 只能读
key Esc
gone 只能读
key Esc
key 2
wait 11月
key S-Up
gone 只能读
key Esc
gone 只能读
key Esc
key 2
wait 11月
key C-a
gone 只能读
key Esc
gone 只能读
key Esc
key 2
wait 11月
key @
gone 只能读
key Esc
gone 只能读
key Esc
key 2
wait 11月
key C-o
gone 只能读
key Esc
gone 只能读
key Esc
key 2
wait 11月
key F7
gone 只能读
key Esc
gone 只能读
key Esc
key 2
wait 11月
key F12
gone 只能读
key Esc
gone 只能读
key Esc
key 2
wait 11月
key C-w
gone 只能读
key Esc
gone 只能读
key Esc
key 2
wait 11月
key *
gone 只能读
key Esc
gone 只能读
key Esc
key 2
wait 11月
key .
gone 只能读
key Esc
gone 只能读
key Esc
key 2
wait 11月

# calendar
key 3
wait 周
key Down Right Right Right Right
key Tab
gone 只能读
key Esc
gone 只能读
key Esc
key 3
wait 周
key Down Right Right Right Right
key F8
gone 只能读
key Esc
gone 只能读
key Esc
key 3
wait 周
key Down Right Right Right Right
key =
gone 只能读
key Esc
gone 只能读
key Esc
key 3
wait 周
key Down Right Right Right Right
key @
gone 只能读
key Esc
gone 只能读
key Esc
key 3
wait 周
key Down Right Right Right Right
key C-o
gone 只能读
key Esc
gone 只能读
key Esc
key 3
wait 周
key Down Right Right Right Right
key F7
gone 只能读
key Esc
gone 只能读
key Esc
key 3
wait 周
key Down Right Right Right Right
key .
gone 只能读
key Esc
gone 只能读
key Esc
key 3
wait 周
key Down Right Right Right Right

# committee
key 4
wait 本期活动
key Tab
gone 只能读
key Esc
gone 只能读
key Esc
key 4
wait 本期活动
key @
gone 只能读
key Esc
gone 只能读
key Esc
key 4
wait 本期活动
key F7
gone 只能读
key Esc
gone 只能读
key Esc
key 4
wait 本期活动
key F4
gone 只能读
key Esc
gone 只能读
key Esc
key 4
wait 本期活动
key F8
gone 只能读
key Esc
gone 只能读
key Esc
key 4
wait 本期活动

# members
key 4
wait 本期活动
key F8
wait 成员
key F12
gone 只能读
key Esc
gone 只能读
key Esc
key 4
wait 本期活动
key F8
wait 成员

# overview
key 5
wait 总览
key Enter
gone 只能读
key Esc
gone 只能读
key Esc
key 5
wait 总览
key Tab
gone 只能读
key Esc
gone 只能读
key Esc
key 5
wait 总览
key F6
gone 只能读
key Esc
gone 只能读
key Esc
key 5
wait 总览
key @
gone 只能读
key Esc
gone 只能读
key Esc
key 5
wait 总览

# check
key 7
wait 要改的
key Enter
gone 只能读
key Esc
gone 只能读
key Esc
key 7
wait 要改的
key F4
gone 只能读
key Esc
gone 只能读
key Esc
key 7
wait 要改的

# money
key 8
wait 经费
key Tab
gone 只能读
key Esc
gone 只能读
key Esc
key 8
wait 经费

# history
key F11
wait 历史
key Enter
gone 只能读
key Esc
gone 只能读
key Esc
key F11
wait 历史
key F12
gone 只能读
key Esc
gone 只能读
key Esc
key F11
wait 历史

# backups
key S-F11
wait 备份与恢复
key Insert
gone 只能读
key Esc
gone 只能读
key Esc
key S-F11
wait 备份与恢复

# preview
key 6
wait 第 1 页
key Tab
gone 只能读
key Esc
gone 只能读
key Esc
key 6
wait 第 1 页
key F4
gone 只能读
key Esc
gone 只能读
key Esc
key 6
wait 第 1 页
key F6
gone 只能读
key Esc
gone 只能读
key Esc
key 6
wait 第 1 页
key |
gone 只能读
key Esc
gone 只能读
key Esc
key 6
wait 第 1 页
key -
gone 只能读
key Esc
gone 只能读
key Esc
key 6
wait 第 1 页
key +
gone 只能读
key Esc
gone 只能读
key Esc
key 6
wait 第 1 页
key F7
gone 只能读
key Esc
gone 只能读
key Esc
key 6
wait 第 1 页
key F8
gone 只能读
key Esc
gone 只能读
key Esc
key 6
wait 第 1 页
key =
gone 只能读
key Esc
gone 只能读
key Esc
key 6
wait 第 1 页

key F10
wait-exit
sh cksum t.db | cmp - sum

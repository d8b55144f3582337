# The mouse alone: if this failed, somebody who points and clicks would click in vain, or on something else.
sh unionplan import "$DATADIR/sample.yaml" >/dev/null
run unionplan
wait 三、主要工作

# The tabs, from every view to the next one.
click 2日程
wait 11月  完成
click 3日历
wait 周一
click 4职责
wait 本期活动
click 5总览
wait 各月进度
click 6预览
wait 第 1 页
click 1计划
wait 三、主要工作
click 1计划
wait 共 2 份计划

# Plans: a click goes there, a double one opens.
click 柳汀区第一小学女职工
reversed 柳汀区第一小学女职工
double-click 柳汀区第一小学2025
wait 三、主要工作

# Outline: the wheel scrolls, a click goes there, a double one edits in place.
mouse click 20 10 wheel-down
mouse click 20 10 wheel-down
mouse click 20 10 wheel-down
mouse click 20 10 wheel-down
mouse click 20 10 wheel-down
mouse click 20 10 wheel-down
mouse click 20 10 wheel-down
gone （前言）
mouse click 20 10 wheel-up
mouse click 20 10 wheel-up
mouse click 20 10 wheel-up
mouse click 20 10 wheel-up
mouse click 20 10 wheel-up
mouse click 20 10 wheel-up
mouse click 20 10 wheel-up
wait （前言）
click 一、指导思想
reversed 一、指导思想
double-click 二、工作目标
wait F4整节
cursor-at 二、工作目标
key Esc
wait F9命令

# The hints at the foot are keys.
click F1帮助
wait 全角标点
click 1计划
wait F9命令
click F9命令
wait 命令
key Esc
gone 输入几个字
click Ins添加
wait 添加章节

# In a form a click goes into the field, where it points; its foot has keys, too.
key Esc
gone 添加章节
click 2日程
wait 11月  完成
double-click 校长接待日
wait 所属章节
click 教工之家
cursor-at 地点      
type 新楼的
wait 新楼的教工之家
click F2保存
wait 修改活动“校长接待日

# Schedule: the months at the left, the activities at the right; the wheel goes on.
click 12月
wait 12月  完成
mouse click 40 8 wheel-down
click 11月
wait 11月  完成
click 青年教师基本功展示
reversed 青年教师基本功展示

# Committee: posts, then what stands at the right; a double click there opens it.
click 4职责
wait 本期活动
click 文体委员
wait 文体委员  2/2
double-click 韩宇
wait 任职起
click Esc离开
gone 任职起
double-click 组织委员
wait 名额
key Esc
gone 名额

# Overview and preview: a double click leads there; the wheel turns pages.
click 5总览
wait 各月进度
double-click 补选教代会代表
wait 11月  完成
reversed 补选教代会代表
click 6预览
wait 第 1 页
mouse click 40 8 wheel-down
mouse click 40 8 wheel-down
mouse click 40 8 wheel-down
gone 新学年学校搬进了

# A question: its buttons; a list to choose from: its rows.
click 1计划
wait F9命令
double-click 一、指导思想
wait F4整节
type 改
key Enter
wait 修改章节
click （u 撤销）
wait 撤销：修改章节
click （前言）
key Delete
wait 反悔了可以撤销
click [>不清空<]
gone 反悔了可以撤销
click F9命令
wait 输入
type qbzd
click 全部折叠
wait ▸ 二、工作目标
key *
wait ▾ 二、工作目标

# Help scrolls, and Esc or a tab leaves it.
click F1帮助
wait 全角标点
mouse click 40 8 wheel-down
mouse click 40 8 wheel-down
mouse click 40 8 wheel-up
click 2日程
wait 11月  完成

# A click on nothing does nothing; so do the other buttons.
click 1计划
wait F9命令
mouse click 79 22
mouse click 20 5 right
mouse click 20 6 middle
gone 编辑中
click F9命令
wait 输入
mouse click 1 1
key Esc
wait ▾ 二、工作目标

# Narrow and wide: what is drawn elsewhere is clicked there.
resize 40x12
wait 1计划 2 3 4 5 6
mouse click 8 1
wait 11月  完成
click 征集教代会提案
reversed 征集教代会提案
resize 200x60
wait 收到提案十七件
click 10月
wait 10月  完成
click 4职责
wait 本期活动
click 宣传委员
wait 宣传委员  1/1
key F10
wait-exit

# Clicks that come with the key before them, faster than a view is drawn for the first time.
run exec unionplan
wait 三、主要工作
type 3\e[<0;3;5M\e[<0;3;5m
wait 周一
gone 三、主要工作
type 1\e[<0;40;9M\e[<0;40;9m
wait 三、主要工作
key F10
wait-exit

# What comes with a key and is none, the release of a button or a report, holds up nothing: what was typed is looked for,
# though no other key follows.
run exec unionplan
wait 三、主要工作
key F12
cursor 8 59
type 信息化\e[I
gone 三、主要工作
key Esc
key F10
wait-exit

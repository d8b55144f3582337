# The members of the union: if this failed, nobody would know who belongs to it, or somebody would be lost with a key.
sh unionplan import "$DATADIR/sample.yaml" >/dev/null
run unionplan
wait 三、主要工作
key 4
wait 本期活动
key F8
wait 名成员
screen
"""
 1计划 2日程 3日历 4职责 5总览 6预览            柳汀区第一小学工会委员会 › 成员
────────────────────────────────────────────────────────────────────────────────
 沈慧兰        党支部                主席
 陆志远        教务处                副主席
 方晓晴        语文组                组织委员
 顾明哲        英语组                宣传委员
 韩宇          体育组                文体委员
 苏婉宁        音乐组                文体委员
 魏晨          美术组                （没有职务）
 梁秋月        数学组                女工委员
 唐雨桐                              女职工委员会委员
 吕思佳                              女职工委员会委员
 马淑芬                              女职工委员会委员
 秦可欣                              女职工委员会委员
 邓国强        总务处                生活委员
 何静文        财务室                经审委员
 赵立新        语文组                工会小组长
 孙雅琴        数学组                工会小组长
 钱子涵        英语组                工会小组长
 吴海燕        综合组                工会小组长
 郑福生        后勤组                工会小组长
────────────────────────────────────────────────────────────────────────────────
 共 19 名成员
 Enter编辑 Ins添加 Del删除 F12筛选 u撤销 F9命令 F1帮助
"""

# A new one; a name that is there already is told.
key Insert
wait 添加成员
type 陆志远
key F2
wait 已经有“陆志远”
key C-u
type 鲁子悠
key Tab
type 图书馆
key F2
wait 添加成员“鲁子悠”
reversed 鲁子悠

# Found by name, department or initials; Esc shows all again, with the cursor where it was.
key F12
wait 筛选：
type lzy
gone 沈慧兰
key Enter
wait 筛选“lzy”：2 行
key Down
reversed 鲁子悠
key Esc
wait 陆志远
reversed 鲁子悠
key F12
type 没有的
gone 陆志远
key Esc
wait 陆志远

# Who goes, goes with the posts that are held: that is told before, and undone in one step.
key Home
reversed 沈慧兰
key Delete
wait 主席
screen
"""
 1计划 2日程 3日历 4职责 5总览 6预览            柳汀区第一小学工会委员会 › 成员
────────────────────────────────────────────────────────────────────────────────
 沈慧兰        党支部                主席
 陆志远        教务处                副主席
 方晓晴        语文组                组织委员
 顾明哲        英语组                宣传委员
 韩宇          体育组                文体委员
 苏婉宁        音┌─ 删除 ────────────────────────────────────┐
 魏晨          美│ 删除成员“沈慧兰”？                        │
 梁秋月        数│ 一起删除：1 条任职。                      │
 唐雨桐          │ 现在担任：主席，以后就缺人了。            │
 吕思佳          │ 反悔了可以撤销：按 u，退出程序以后也行。  │
 马淑芬          │                                           │
 秦可欣          │                       [ 删除 ] [>不删除<] │
 邓国强        总│ Enter：不删除 ←→选择 Esc取消 F1帮助       │
 何静文        财└───────────────────────────────────────────┘
 赵立新        语文组                工会小组长
 孙雅琴        数学组                工会小组长
 钱子涵        英语组                工会小组长
 吴海燕        综合组                工会小组长
 郑福生        后勤组                工会小组长
────────────────────────────────────────────────────────────────────────────────
 共 20 名成员
"""
key Esc
key Delete
wait 主席
key Left Enter
wait 删除成员“沈慧兰”
gone 党支部
key C-z
wait 撤销：删除成员
wait 沈慧兰

# With the mouse: a click goes there, a double one opens, the wheel scrolls.
mouse click 4 5
reversed 方晓晴
mouse click 4 4 double
wait 部门
key Esc
gone 部门
mouse click 4 4 wheel-down
gone 部门

# Narrow and wide.
resize 40x12
screen
"""
 1 2 3 4职责 5 6                   成员
 沈慧兰        主席
 陆志远        副主席
 方晓晴        组织委员
 顾明哲        宣传委员
 韩宇          文体委员
 苏婉宁        文体委员
 魏晨          （没有职务）
 梁秋月        女工委员
 唐雨桐        女职工委员会委员
 共 20 名成员
 Enter编辑 Ins添加 u撤销 F9命令 F1帮助
"""
resize 200x60
screen
"""
 1计划 2日程 3日历 4职责 5总览 6预览 7检查 8经费                                                                                                                        柳汀区第一小学工会委员会 › 成员
────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 沈慧兰        党支部                主席
 陆志远        教务处                副主席
 方晓晴        语文组                组织委员
 顾明哲        英语组                宣传委员
 韩宇          体育组                文体委员
 苏婉宁        音乐组                文体委员                                                                                                                   兼教工合唱队指挥
 魏晨          美术组                （没有职务）                                                                                                               调往城南校区
 梁秋月        数学组                女工委员
 唐雨桐                              女职工委员会委员
 吕思佳                              女职工委员会委员
 马淑芬                              女职工委员会委员
 秦可欣                              女职工委员会委员
 邓国强        总务处                生活委员
 何静文        财务室                经审委员
 赵立新        语文组                工会小组长
 孙雅琴        数学组                工会小组长
 钱子涵        英语组                工会小组长
 吴海燕        综合组                工会小组长
 郑福生        后勤组                工会小组长
 鲁子悠        图书馆                （没有职务）



































────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
 共 20 名成员
 Enter编辑 Ins添加 Del删除 F12筛选 Ctrl-Y重做 u撤销 F9命令 F1帮助
"""
key Esc
wait 本期活动
key F10
wait-exit

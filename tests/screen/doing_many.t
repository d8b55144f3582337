# Several activities at once. If it failed, an afternoon's worth of ticks would take an evening, or one of them would be ticked
# that nobody meant.
sh unionplan import "$DATADIR/sample.yaml" >/dev/null
run unionplan
wait 三、主要工作
key 2
wait 11月  完成2/8

# Done: only the day is asked for; what is done already stays as it is.
key S-Down S-Down S-Down S-Down
wait ◆ 选中4项
key Space
wait 完成选中的 4 项
wait 不填：没过的、限期的记今天
screen
"""
 1计划 2日程 3日历 4职责 5总览 6预览    柳汀区第一小学2025—2026学年工会工作计划
───────────────────┬────────────────────────────────────────────────────────────
 9月       7项 ███ │ 11月  完成2/8  预算6,800元  已支1,728元，另有延续1项
 10月      6项 ██░ │ ◆ 选中4项（Esc 取消）
▌11月      8项 █░░ │◆✓ 消防疏散演练和灭火器实操 7日     副主席             支468
 12月      5项 ░░░ │◆✓ 征集教代会提案           10日前  组织委员、工会小组长
 1月       3项 ░░░ │◆! 补选教代会代表（语文组…  14日前  组织委员
 2月       1项 ░░░ │◆● 青年教师基本功展示       中旬    宣传委员等       支1,260
 3月       4项 ░░░ │▌○ 校长接待日：新楼使用问题 26日    副主席、工会小组长
 4月       3┌─ 完成选中的 4 项 ────────────────────────────────────┐       预900
 5月       1│ 完成日期                                             │
 6月       3│           不填：没过的、限期的记今天，过了的记那天   │     预2,400
 7月       2│ 都是同一天办的就写上；结果可以之后再补               │────────────
 全年      3│ Enter完成 Esc取消 F1帮助                             │
            └──────────────────────────────────────────────────────┘小组长
                   │ 状态 计划  人数 14人  所属章节 民主管理
                   │
                   │
                   │
                   │
                   │
───────────────────┴────────────────────────────────────────────────────────────
 今天 2025-11-18 周二 农历九月廿九
"""
type 明天
wait 这一天还没有到
key C-u
type 11-17
wait → 2025年11月17日 周一
key Enter
wait 完成 4 项活动
gone ◆
sh unionplan month 11 --json | grep -q '"done": "2025-11-07"'
sh test "$(unionplan month 11 --json | grep -c '"done": "2025-11-17"')" = 2
key u
wait 撤销：完成 4 项活动
key Home

# Each on its own day; all that are done are taken back together, after a question.
key S-Down S-Down S-Down S-Down Space
wait 完成选中的 4 项
key Enter
wait 完成 4 项活动
wait 11月  完成4/8
key Home S-Down S-Down S-Down S-Down Space
wait 选中的 4 项都已完成
key Esc
wait ◆ 选中4项
key Space
wait 改回未完成吗
key Left Enter
wait 恢复 4 项活动，仍要办
wait 11月  完成0/8
key u u
wait 撤销：完成 4 项活动
wait 11月  完成2/8

# Put off together, to one time or openly; one that is done holds them up, and is named.
key Home S-Down S-Down S-Down
wait ◆ 选中3项
key ;
wait 实操”已经完成，不能再延期或取消
wait ◆ 选中3项
key -
wait 实操”已经完成，不能再延期或取消
key Esc
gone ◆
key Home Down Down S-Down S-Down
wait ◆ 选中2项
key ;
wait 选中的 2 项延期
type 12月
key Tab
type 全校停电
key Enter
wait 将 2 项活动延期到十二月
gone ◆
wait 12月      7项
key u
wait 撤销：将 2 项活动延期到十二月

# Called off together, and back.
key Home Down Down S-Down S-Down -
wait 取消选中的 2 项
type 全校停电
key Enter
wait 取消 2 项活动
key Home Down Down S-Down S-Down -
wait 选中的 2 项都已取消
key Left Enter
wait 恢复 2 项活动，仍要办
key u u
wait 撤销：取消 2 项活动

# Another time for all: put off once the plan is adopted, or not.
key Home Down Down S-Down S-Down F6
wait 选中的 2 项活动
gone │ 原因
type 12月3日
wait → 2025年12月3日 周三
key Enter
wait 将 2 项活动改到12月3日
key u
wait 撤销：将 2 项活动改到12月3日
key Esc
gone ◆
key Home Down Down Down Down S-Down S-Down F6
wait 选中的 2 项活动
wait 延期  是
type 12月3日
key Tab Tab
type 全校停电
key Enter
wait 将 2 项活动延期到12月3日
key F10
wait-exit

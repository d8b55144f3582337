# When an activity was done, and what a plan may cost. If it failed, a member could not say the day, or would be asked for
# one where there is none.
sh unionplan import "$DATADIR/sample.yaml" >/dev/null
run unionplan
wait 三、主要工作
key 2
wait 11月  完成
key Down Down Down Down Enter
wait 校长接待日：新楼使用问题
gone 完成日期
key Tab Tab Tab
cursor 13 6
key Right Right
wait 完成日期
key Tab
wait 不填就记作2025年11月18日 周二
screen
"""
 1计划 2日程 3日历 4职责 5总览 6预览    柳汀区第一小学2025—2026学年工会工作计划
┌─ 活动 ───────────────────────────────────────────────────────────────────────┐
│ 活动      校长接待日：新楼使用问题                                           │
│ 时间      11月26日                                                           │
│ 负责      副主席、工会小组长                                                 │
│ 状态      完成                                                               │
│ 完成日期                        不填就记作2025年11月18日 周二                │
│ 地点      教工之家                                                           │
│ 说明                                                                         │
│                                                                              │
│                                                                              │
│ 节日                                                                         │
│ 所属章节    （一）民主管理                                                   │
│ 人数      14                                                                 │
│ 实到人数                                                                     │
│ 预算                                                                         │
│ 支出                                                                         │
│ 结果                                                                         │
│                                                                              │
│                                                                              │
│ 哪一天办的，例如 11-29、昨天                                                 │
│ F2保存 Esc离开 Tab下一栏 F1帮助                                              │
└──────────────────────────────────────────────────────────────────────────────┘
"""

# A day that has not come, one that is none, one that is understood.
type 11-19
wait 这一天还没有到
key C-z C-z C-z C-z C-z
type 某天
wait 不是一天
key C-z C-z
type 昨天
wait → 2025年11月17日 周一
key F2
wait 修改活动
sh unionplan month 11 --json | grep -q '"done": "2025-11-17"'

# Another status: the day is not asked for, and goes.
key Enter
wait 11月17日
key Tab Tab Tab Right
gone 完成日期
key F2
wait 修改活动
sh test "$(unionplan month 11 --json | grep -c '"done": "2025-11-17"')" = 0
key u
wait 撤销：
sh unionplan month 11 --json | grep -q '"done": "2025-11-17"'

# Keys pass it over where it is not to be seen.
key Down Enter
wait 身边的好老师
key Tab Tab Tab
cursor 13 6
key Down
cursor 13 7
key Up
cursor 13 6
key S-Tab Tab Tab
cursor 13 7
key Esc

# The plan's budget.
key 1
wait 三、主要工作
key 1
wait 共 2 份计划
key F4
wait 总预算
screen
"""
 1计划 2日程 3日历 4职责 5总览 6预览                                   所有计划
┌─ 计划 ───────────────────────────────────────────────────────────────────────┐
│ 标题      柳汀区第一小学2025—2026学年工会工作计划                            │
│ 代号      2025                                                               │
│ 种类      年度                                                               │
│ 起始月份  2025年9月                                                          │
│ 月数      11                                                                 │
│ 状态      已通过                                                             │
│ 总预算    256000                                                             │
│ 编号样式  一、 （一） 1. （1） ①                                             │
│ 前言      新学年学校搬进了新教学楼，教职工增加到九十二人，三十五岁以下的占   │
│           了一半。楼新、人新、家长的期待也新，老师们的忙碌和压力同样是新     │
│           的。                                                               │
│                                                                              │
│           学校工会将在党支部和柳汀区教育工会的领导下，抓住“说得上话、练得好… │
│ 结语      以上计划已由2025年9月2日工会委员会会议通过。执行中如需调整，由委   │
│           员会讨论决定并告知全体会员。                                       │
│                                                                              │
│ 落款单位  柳汀区第一小学工会委员会                                           │
│ 落款日期  2025-09-02                                                         │
│ 例如：第一小学2025—2026学年工会工作计划                                      │
│ F2保存 Esc离开 Tab下一栏 F1帮助                                              │
└──────────────────────────────────────────────────────────────────────────────┘
"""
key Tab Tab Tab Tab Tab Tab
cursor-at 总预算    256000
key C-a
type 3
key F2
wait 修改计划
sh unionplan show 2025 | grep -q 总预算：3,256,000元
key F4
wait 3256000
key Tab Tab Tab Tab Tab Tab C-u
type 很多
wait 金额
key C-u F2
wait 修改计划
sh test "$(unionplan show 2025 | grep -c 总预算)" = 0

# A post that a plan lets spend something: what goes with it is said before.
sh printf 'unionplan: 1\norganization: {name: 柳汀区第一小学工会委员会}\nplan: {title: 小计划, code: 小, start: 2025-09, months: 2}\ncommittee: [{post: 摄影委员, budget: 500}]\n' >small.yaml
sh unionplan import small.yaml >/dev/null
key 4
wait 摄影委员
key End
reversed 摄影委员
key Delete
wait 0 条职责、0 条任职、1 份计划给它的经费
key Left Enter
wait 删除职务“摄影委员”（u 撤销）
sh ! unionplan show 小 | grep -q 摄影委员
key u
wait 撤销：删除职务
sh unionplan show 小 | grep -q '摄影委员 500'

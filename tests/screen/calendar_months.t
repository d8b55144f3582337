# Months at the edges: if this failed, a day would stand under the wrong weekday, or an occasion on the wrong day.
sh unionplan import "$DATADIR/sample.yaml" >/dev/null

# February 2026: 28 days from a Sunday on, the new year of the Chinese calendar with its days off and working weekends.
env UNIONPLAN_TODAY=2026-02-10
run unionplan
wait 三、主要工作
key 3
wait 2026年2月
screen
"""
 1计划 2日程 3日历 4职责 5总览 6预览    柳汀区第一小学2025—2026学年工会工作计划
────────────────────────────────────────────────────────────────────────────────
 2026年2月  1项活动，完成0项，另有延续1项
 周一       周二       周三       周四       周五       周六       周日
 26 腊八节 │27 初九   │28 初十   │29 十一   │30 十二   │31 十三   │ 1 十四
           │          │          │          │!第一学期 │          │
           │          │          │          │ 账目和提…│          │
  2 十五   │ 3 十六   │ 4 立春   │ 5 十八   │ 6 十九   │ 7 二七纪…│ 8 廿一
           │          │          │          │          │          │
           │          │          │          │          │          │
  9 廿二   ▌10 小年 今│11 廿四   │12 廿五   │13 廿六   │14 廿七 班│15 廿八 休
           ▌          │          │          │          │          │
           ▌          │          │          │          │          │
 16 除夕 休│17 春节 休│18 雨水 休│19 初三 休│20 初四 休│21 初五 休│22 初六 休
           │○春节慰问 │          │          │          │          │
           │          │          │          │          │          │
 23 初七 休│24 初八   │25 初九   │26 初十   │27 十一   │28 十二 班│ 1 女职工…
           │          │          │          │          │          │
           │          │          │          │          │          │
 未定日期  ○ 1—2月 寒假读书：各小组共读一本书

────────────────────────────────────────────────────────────────────────────────
 2026-02-10 周二 农历腊月廿三 小年
 Ins添加 Tab看活动 F8年历 F7通知 .今天 u撤销 F9命令 F1帮助
"""
key F10
wait-exit

# The leap month of 2025 begins on July 25 with its name.
env UNIONPLAN_TODAY=2025-11-18
run unionplan
wait 三、主要工作
key 3
wait 周一
key PageUp PageUp PageUp PageUp
wait 2025年7月
screen
"""
 1计划 2日程 3日历 4职责 5总览 6预览    柳汀区第一小学2025—2026学年工会工作计划
────────────────────────────────────────────────────────────────────────────────
 2025年7月  没有活动（不在计划的时间之内）
 周一       周二       周三       周四       周五       周六       周日
 30 初六   │ 1 七一建…│ 2 初八   │ 3 初九   │ 4 初十   │ 5 十一   │ 6 十二
           │          │          │          │          │          │
           │          │          │          │          │          │
  7 小暑   │ 8 十四   │ 9 十五   │10 十六   │11 十七   │12 十八   │13 十九
           │          │          │          │          │          │
           │          │          │          │          │          │
 14 二十   │15 廿一   │16 廿二   │17 廿三   ▌18 廿四   │19 廿五   │20 廿六
           │          │          │          ▌          │          │
           │          │          │          ▌          │          │
 21 廿七   │22 大暑   │23 廿九   │24 三十   │25 闰六月 │26 初二   │27 初三
           │          │          │          │          │          │
           │          │          │          │          │          │
 28 初四   │29 初五   │30 初六   │31 初七   │ 1 八一建…│ 2 初九   │ 3 初十
           │          │          │          │          │          │
           │          │          │          │          │          │
 18日  没有活动

────────────────────────────────────────────────────────────────────────────────
 2025-07-18 周五 农历六月廿四（不在计划的时间之内）
 Ins添加 F8年历 F7导出 .今天 u撤销 F9命令 F1帮助
"""
key F10
wait-exit

# English: weekdays, occasions and signs; days of the Chinese calendar are L and a number.
env UNIONPLAN_TODAY=2025-10-09
run unionplan --lang en
wait Enter
key 3
wait Mon
screen
"""
 1 plans 2 schedule 3 calendar 4 committee 5 overview 6 preview  2025—2026学年…
────────────────────────────────────────────────────────────────────────────────
 2025 Oct: 6 activities, 5 done, and 1 cancelled
 Monday     Tuesday    Wednesday  Thursday   Friday     Saturday   Sunday
 29 L8     │30 Martyr…│ 1 Nati… H│ 2 L11   H│ 3 L12   H│ 4 L13   H│ 5 L14   H
 ✓迎国庆师 │          │          │          │          │          │
  生歌会   │          │          │          │          │          │
  6 Mid-… H│ 7 L16   H│ 8 Cold… H▌ 9 L18   <│10 World …│11 L20   W│12 L21
           │          │          ▌          │          │          │
           │          │          ▌          │          │          │
 13 L22    │14 L23    │15 L24    │16 L25    │17 L26    │18 L27    │19 L28
           │✓委员会例 │          │          │          │          │
           │ 会：布置…│          │          │          │          │
 20 L29    │21 L9/1   │22 L2     │23 Frost'…│24 L4     │25 L5     │26 L6
           │          │          │          │          │          │
           │          │          │          │          │          │
 27 L7     │28 L8     │29 Double…│30 L10    │31 L11    │ 1 L12    │ 2 L13
           │          │✓重阳节退…│          │          │          │
           │          │✓校长接待…│          │          │          │
 No day yet  ● Oct–Nov 教职工体检（加查咽喉、颈椎、甲状腺）
             ✓ mid 办公室肩颈操推广  ✗ late 青年教师近郊骑行  +1
────────────────────────────────────────────────────────────────────────────────
 2025-10-09, Thursday, lunar month 8, day 18
 Ins add  Tab activities  F8 year  F7 notice  u undo  F9 commands  F1 help
"""
key F10
wait-exit

# The money of a plan on the screen: income, what posts may spend, what the union gives; and the standard beside a budget. If it
# failed, a committee would reckon on paper, and give one member another sum than the next.

sh unionplan import "$DATADIR/sample.yaml"
run unionplan
wait 指导思想
key 8
wait 各职务的经费
screen
"""
 1计划 2日程 3日历 4职责 5总览 6预览    柳汀区第一小学2025—2026学年工会工作计划
────────────────────────────────────────────────────────────────────────────────
 收入（元）                                                   256,144
▌会费                92人 × 每月12元 × 11个月                  12,144
 拨缴经费留成                                                 203,000
 行政补助                                                      41,000

 各职务的经费（元）          可用        预算        已支    还可安排
 主席                      32,000      31,800      18,216         200
 副主席                     1,000         500         468         500
 组织委员                   2,000       1,880      764.50         120
 宣传委员                   8,000       7,900       1,260         100
 文体委员                  36,000      35,100   12,865.40         900
 女工委员                  11,000      10,740                     260
 女职工委员会委员
 生活委员                 166,000     166,570   55,182.30        -570 !
 经审委员
 工会小组长
 全部（总预算）           256,000     254,490   88,756.20       1,510

 ↓ 慰问标准
────────────────────────────────────────────────────────────────────────────────
 会费：92人 × 每月12元 × 11个月 = 12,144 元
 Enter编辑 Ins添加收入 Tab下一组 Alt↑↓移动 Del删除 u撤销 F9命令 F1帮助
"""

# Dues say what they come to while they are typed.
key Insert
wait 添加收入
type 离退休会费
key Tab Right
wait 按人按月的会费
key Tab
type 30
key Tab
type 5
wait = 1,650 元
key Tab
type 50%
wait = 825 元
screen
"""
 1计划 2日程 3日历 4职责 5总览 6预览    柳汀区第一小学2025—2026学年工会工作计划
────────────────────────────────────────────────────────────────────────────────
 收入（元）                                                   256,144
▌会费                92人 × 每月12元 × 11个月                  12,144
 拨缴经费留成                                                 203,000
 行政补助                                                      41,000

┌─ 添加收入 ───────────────────────────────────────────────────────────────────┐
│ 名称      离退休会费                                                         │
│ 怎么算    按人按月的会费                                                     │
│ 会员人数  30                                                                 │
│ 每人每月  5                                                                  │
│ 留成比例  50%         → 30人 × 每月5元 × 11个月 × 留成50% = 825 元           │
│ 会费归本级用，写 100%；上级另有规定才写 60% 这样的                           │
│ F2保存 Esc离开 Tab下一栏 F1帮助                                              │
└──────────────────────────────────────────────────────────────────────────────┘
 经审委员
 工会小组长
 全部（总预算）           256,000     254,490   88,756.20       1,510

 ↓ 慰问标准
────────────────────────────────────────────────────────────────────────────────
 会费：92人 × 每月12元 × 11个月 = 12,144 元
"""
key F2
wait 添加收入“离退休会费”
reversed 离退休会费
key M-Up
wait 调整收入“离退休会费”的次序
key Delete
wait 删除收入“离退休会费”？
key Left Enter
wait 删除收入“离退休会费”（
key u
wait 撤销
wait 825

# A grant is one sum; nothing else is asked for.
key Home Enter
wait 留成比例
key Tab Left
gone 留成比例
wait 一笔金额
key Esc
wait 放弃
key 2
gone 怎么算

# What a post may spend, with what is left while it is typed; then taken back.
key Down Down Down Down Enter
wait 职务经费
key C-u
type 500
wait 超出 31,300 元
screen
"""
 1计划 2日程 3日历 4职责 5总览 6预览    柳汀区第一小学2025—2026学年工会工作计划
────────────────────────────────────────────────────────────────────────────────
 收入（元）                                                   256,969
 会费                92人 × 每月12元 × 11个月                  12,144
 拨缴经费留成                                                 203,000
 离退休会费          30人 × 每月5元 × 11个月 × 留成50%            825
 行政补助                                                      41,000

 各职务的经费（元）          可用        预算        已支    还可安排
┌─ 职务经费 ───────────────────────────────────────────────────────────────────┐
│ 主席  500               → 活动预算 31,800 元，超出 31,300 元                 │
│ 这份计划里能花多少元；空着表示不安排                                         │
│ F2保存 Esc离开 F1帮助                                                        │
└──────────────────────────────────────────────────────────────────────────────┘
 女工委员                  11,000      10,740                     260
 女职工委员会委员
 生活委员                 166,000     166,570   55,182.30        -570 !
 经审委员
 工会小组长
 全部（总预算）           256,000     254,490   88,756.20       1,510
 ↓ 慰问标准
────────────────────────────────────────────────────────────────────────────────
 主席：可用 32,000 元，活动预算 31,800 元，已支 18,216 元，还可安排 200 元
"""
key F2
wait 给“主席”安排经费500元
wait -31,300
key Delete
wait 取消“主席”的经费安排
key Down Up
wait 可用多少未定
key u
wait 撤销
key u
wait 32,000      31,800
key Down Up
wait 可用 32,000 元

# Standards: none for an event that has one.
key End
wait 丧事慰问 每次1,000元
key Insert
wait 添加慰问标准
type 住院慰问
key Tab
wait 已经有标准了
key S-Tab
type 补助
gone 已经有标准了
key Tab
type 600-400
key Tab
wait 请写 500 或 300-500
key S-Tab Backspace Backspace Backspace Backspace Backspace Backspace Backspace
type 400-600
key Tab
type rc
wait ›人次
key Enter
wait → 400—600元/人次
screen
"""
 1计划 2日程 3日历 4职责 5总览 6预览    柳汀区第一小学2025—2026学年工会工作计划
────────────────────────────────────────────────────────────────────────────────
 副主席                     1,000         500         468         500
 组织委员                   2,000       1,880      764.50         120
 宣传委员                   8,000       7,900       1,260         100
┌─ 添加慰问标准 ───────────────────────────────────────────────────────────────┐
│ 慰问事项  住院慰问补助                                                       │
│ 金额      400-600               → 400—600元/人次                             │
│ 单位      人次                                                               │
│ 别的说法                                                                     │
│ 备注                                                                         │
│                                                                              │
│                                                                              │
│                                                                              │
│                                                                              │
│ 按什么给，例如 人次、每人每年；可不填                                        │
│ F2保存 Esc离开 Tab下一栏 F4候选 F1帮助                                       │
└──────────────────────────────────────────────────────────────────────────────┘
 退休纪念品          每人500—800元           荣退
▌丧事慰问            每次1,000元             去世、丧事

────────────────────────────────────────────────────────────────────────────────
 丧事慰问 每次1,000元；也叫：去世、丧事；直系亲属
"""
key F2
wait 添加慰问标准“住院慰问补助”
screen
"""
 1计划 2日程 3日历 4职责 5总览 6预览    柳汀区第一小学2025—2026学年工会工作计划
────────────────────────────────────────────────────────────────────────────────
 副主席                     1,000         500         468         500
 组织委员                   2,000       1,880      764.50         120
 宣传委员                   8,000       7,900       1,260         100
 文体委员                  36,000      35,100   12,865.40         900
 女工委员                  11,000      10,740                     260
 女职工委员会委员
 生活委员                 166,000     166,570   55,182.30        -570 !
 经审委员
 工会小组长
 全部（总预算）           256,000     254,490   88,756.20       1,510

 慰问标准
 生日慰问            每人每年200元           生日
 结婚慰问            300—500元/人次          结婚、婚育
 生育慰问            300—500元/人次          生育、婚育
 住院慰问            每次300—500元           生病、患病
 退休纪念品          每人500—800元           荣退
 丧事慰问            每次1,000元             去世、丧事
▌住院慰问补助        400—600元/人次
────────────────────────────────────────────────────────────────────────────────
 添加慰问标准“住院慰问补助”（u 撤销）
 Enter编辑 Ins添加标准 Tab下一组 Alt↑↓移动 Del删除 u撤销 F9命令 F1帮助
"""
resize 40x12
wait 住院慰问补助  400—600元/人次
screen
"""
 1 2 3 4 5总览 6  2025—2026学年工会工…
 慰问标准
 生日慰问      每人每年200元
 结婚慰问      300—500元/人次
 生育慰问      300—500元/人次
 住院慰问      每次300—500元
 退休纪念品    每人500—800元
 丧事慰问      每次1,000元
▌住院慰问补助  400—600元/人次

 添加慰问标准“住院慰问补助”（u 撤销）
 Enter编辑 Del删除 u撤销 F9命令 F1帮助
"""
key Home
wait 离退休会费
key Down Down Down Down Down Down
screen
"""
 1 2 3 4 5总览 6  2025—2026学年工会工…
 拨缴经费留成                  203,000
 离退休会费                        825
 行政补助                       41,000

 职务（元）     预算     已支 还可安排
 主席         31,800   18,216      200
 副主席          500      468      500
▌组织委员      1,880   764.50      120
 宣传委员      7,900    1,260      100
 组织委员：可用 2,000 元，活动预算 1,88…
 Enter安排经费 u撤销 F9命令 F1帮助
"""
key F2
wait 职务经费
screen
"""
 1 2 3 4 5总览 6  2025—2026学年工会工…
 拨缴经费留成                  203,000
┌─ 职务经费 ───────────────────────────┐
│ 组织委员  2000                       │
│           → 活动预算 1,880 元，还可  │
│           安排 120 元                │
│ 这份计划里能花多少元；空着表示不安排 │
│ F2保存 Esc离开 F1帮助                │
└──────────────────────────────────────┘
 宣传委员      7,900    1,260      100
 组织委员：可用 2,000 元，活动预算 1,88…
"""
key Esc
gone 职务经费
resize 80x24
wait 各职务的经费

# From the check to the sums.
key 7
wait 要改的
key Down Enter
wait 还可安排
reversed 生活委员
key Esc
wait 各月进度

# Beside the budget of an activity: what is given, and for how many.
key 2
wait 11月  完成
key Insert
wait 添加活动
type 慰问住院病人
wait 慰问标准：住院慰问
key Tab Tab Tab Tab Tab Tab Tab Tab
type 3
wait 3人共 900—1,500 元
key Tab F4
wait 1500
screen
"""
 1计划 2日程 3日历 4职责 5总览 6预览    柳汀区第一小学2025—2026学年工会工作计划
┌─ 添加活动 ───────────────────────────────────────────────────────────────────┐
│ 活动      慰问住院病人                                                       │
│ 时间      11月                                                               │
│ 负责                                                                         │
│ 状态      计划                                                               │
│ 地点                                                                         │
│ 说明                                                                         │
│                                                                              │
│                                                                              │
│ 节日                                                                         │
│ 所属章节  （无）                                                             │
│ 人数      3                                                                  │
│ 预算                                                                         │
│           慰问标准：住院慰问 每次300—500元，3人共 900—1,500 元；住院慰问补助 │
│           400—600元/人次，3人共 1,200—1,800 元                               │
│ 支出     │ 900   │                                                           │
│ 结果     │ 1500  │                                                           │
│          │ 1200  │                                                           │
│          │ 1800  │                                                           │
│ 元，例如 3000 或 1.2万                                                       │
│ F2保存 Esc离开 Tab下一栏 F4候选 F1帮助                                       │
└──────────────────────────────────────────────────────────────────────────────┘
"""
key Down Down Enter
key F2
wait 添加活动“慰问住院病人”
key F10
wait-exit

# The help tells how sums are reckoned.
run unionplan --lang en
wait 指导思想
key 8
wait Posts (yuan)
screen
"""
 1 plans 2 schedule 3 calendar 4 committee 5 overview 6 preview  2025—2026学年…
────────────────────────────────────────────────────────────────────────────────
 Income (yuan)                                                256,969
▌会费                92 members × 12 yuan a month × 11 m…      12,144
 拨缴经费留成                                                 203,000
 离退休会费          30 members × 5 yuan a month × 11 mo…         825
 行政补助                                                      41,000

 Posts (yuan)           May spend     Planned       Spent        Left
 主席                      32,000      31,800      18,216         200
 副主席                     1,000         500         468         500
 组织委员                   2,000       1,880      764.50         120
 宣传委员                   8,000       7,900       1,260         100
 文体委员                  36,000      35,100   12,865.40         900
 女工委员                  11,000      10,740                     260
 女职工委员会委员
 生活委员                 166,000     166,570   55,182.30        -570 !
 经审委员
 工会小组长
 no post                                1,500
 All (budget)             256,000     255,990   88,756.20          10
────────────────────────────────────────────────────────────────────────────────
 会费: 92 members × 12 yuan a month × 11 months = 12,144 yuan
 Enter edit  Ins add income  Tab next group  u undo  F9 commands  F1 help
"""
key F1
wait members × monthly
screen
"""
 1 plans  2 schedule  3 calendar  4 committee  5 overview  6 preview       help
────────────────────────────────────────────────────────────────────────────────
money
 What a post may spend is written with Enter; planned and spent are the sums of
 the activities it leads, without those cancelled. An activity of several posts
 counts for the first.
 Dues are members × monthly × months of the plan × the share kept.
 Where the title or the occasion of an activity fits a standard, that is shown
 beside its budget; F4 puts the sum × head count there.

Keys here
 Enter e F2              edit             change the row at the cursor
 Ins + a                 add              add a row behind the one at the
                                          cursor
 Tab ⇧Tab                other column     go to the other column or group
 Alt↑ Ctrl-↑ [ K         move up          change places with the row before
 Alt↓ Ctrl-↓ ] J         move down        change places with the row behind
 Del d                   delete           delete the row at the cursor (asks;
                                          can be undone)

Everywhere
────────────────────────────────────────────────────────────────────────────────
 Esc goes back; full-width signs count as command keys too
 F12 filter  F9 commands  F1 help
"""
key F10
wait-exit

# What stands below the window is told, and Tab leads there: who never scrolls would never learn that there are standards.
size 80x24
sh UNIONPLAN_DB=n.db unionplan import "$DATADIR/sample.yaml" >/dev/null
run unionplan --db n.db
wait 1计划
key 8
wait ↓ 慰问标准
key Tab
wait 安排经费
key Tab
wait 添加标准
gone ↓ 慰问标准
wait 生日慰问
key Tab
wait 添加收入
key F10
wait-exit

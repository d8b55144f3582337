# A table that tells how far things have come, on its way into a plan: what it says of each can be seen and put right. If it
# failed, a sum that was read wrongly would be stored unseen, and would have to be looked for in the plan afterwards.
sh printf '类别,月份,项目,节日,参加人数,实到,预算,状态,支出,结果\n文体活动,2025年9月,篮球赛,,60,62,3000,完成,2800,打得很好\n民主管理,2025年10月,教代会,,,,,,,\n' >表.csv
run exec unionplan
wait 从文档导入
key F8
wait 导入计划
type 表.csv
key Enter
wait 读出来的计划
key Down Down Enter
wait 修改这一项
screen
"""
 1计划 2日程 3日历 4职责 5总览 6预览                                         表
┌─ 修改这一项 ─────────────────────────────────────────────────────────────────┐
│ 文字      篮球赛                                                             │
│                                                                              │
│                                                                              │
│                                                                              │
│ 类别      活动                                                               │
│ 时间                                                                         │
│ 负责                                                                         │
│ 地点                                                                         │
│ 说明                                                                         │
│ 所属章节  文体活动                                                           │
│ 人数      60                                                                 │
│ 预算      3000                                                               │
│ 状态      完成                                                               │
│ 实到人数  62                                                                 │
│ 支出      2800                                                               │
│ 结果      打得很好                                                           │
│                                                                              │
│                                                                              │
│ 编号不用写；按 Enter 换行，就从那里拆成两项                                  │
│ F2保存 Esc离开 Tab下一栏 Ctrl-O外部编辑器 F1帮助                             │
└──────────────────────────────────────────────────────────────────────────────┘
"""

# A sum that is none is refused; what is put right is stored.
key S-Tab S-Tab
cursor-at 支出      2800
type x
wait 金额
key Backspace Backspace Backspace
type 50.5
key S-Tab
key Backspace
type 1
key F2
wait 已修改
key u
wait 已撤销一步
key C-r
wait 已重做一步

# Of what has none of it nothing is asked.
key Down Down Enter
wait 修改这一项
gone 支出
key Esc
gone 修改这一项
key F8
wait 工会名称
type 某校工会
key F2
wait 导入计划“表”
sh unionplan export 2025 --format csv | grep -q '篮球赛,,,60,61,3000,2850.50,完成'

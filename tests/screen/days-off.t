# The days off of a year are a file like a plan is: if this failed, a chair could not bring next year's notice into the
# program without the command line.
sh printf 'unionplan-days-off: 2027\nholidays:\n  - {name: 元旦, from: 1-1, to: 1-3}\n' >2027.yaml
sh unionplan import "$DATADIR/sample.yaml" >/dev/null
run unionplan
wait 柳汀区
key Esc
wait 所有计划
key F8
wait 导入
type 2027.yaml
key Enter
wait 导入 2027 年的放假安排
key u
wait 撤销：导入 2027 年的放假安排

# One with mistakes says where they are.
sh printf 'unionplan-days-off: 2027\nholidays:\n  - {name: 元旦, date: 1-32}\n' >2027.yaml
key F8
wait 导入
type 2027.yaml
key Enter
wait 没有这一天
screen
"""
 1计划 2日程 3日历 4职责 5总览 6预览                                   所有计划
────────────────────────────────────────────────────────────────────────────────
 柳汀区第一小学2025—2026学年工会工作计划   2025年9月—2026年7月   已通过   14/46
 柳汀区第一小学女职工…学年第一学期工作计划 2025年9月—2026年1月   已通过    5/14


                 ┌─ 文件有错，没有导入 ──────────────────────┐
                 │ 2027.yaml：有 1 处错误，什么也没有存入    │
                 │                                           │
                 │ 2027.yaml:3:22: 错误: 没有这一天：“1-32”  │
                 │     - {name: 元旦, date: 1-32}            │
                 │                          ^                │
                 │                                           │
                 │                                           │
                 │                                [>知道了<] │
                 │ Enter：知道了 F1帮助                      │
                 └───────────────────────────────────────────┘




────────────────────────────────────────────────────────────────────────────────
 共 2 份计划　　备份与恢复按 ⇧F11
"""
key Enter
gone 没有这一天
cursor-at 2027.yaml
key Esc
gone 导入计划
key F10
wait-exit

# Today's line on the schedule tells of days off, of occasions and of the Chinese calendar.
env UNIONPLAN_TODAY=2025-10-01
run unionplan
wait 柳汀区
key 2
wait 今天 2025-10-01 周三 农历八月初十 国庆节 放假
key F10
wait-exit
env UNIONPLAN_TODAY=2026-02-14
run unionplan --lang en
wait 柳汀区
key 2
wait Today is 2026-02-14, Saturday, lunar month 12, day 27, worked
key F10
wait-exit

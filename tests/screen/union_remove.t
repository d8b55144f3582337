# A union that was typed wrongly, or that is no more: without this it would stand in every list for ever.
sh unionplan import "$DATADIR/sample.yaml"
sh printf 'unionplan: 1\norganization: {name: 老校区工会}\nplan: {title: 老校区计划, code: old, kind: year, start: 2024-09, months: 11}\ncommittee:\n  - {post: 主席, members: [甲某], duties: [看管老钟楼]}\n  - {post: 生活委员}\n' >old.yaml
sh unionplan import old.yaml
run unionplan
wait 指导思想
key 1
wait 老校区计划

# While it has a plan it stays, and that is said.
key S-Delete
wait 删除哪个工会
type 老校区
key Enter
wait 还有 1 份计划在用

key End Delete
wait 删除计划“老校区计划”
key Left Enter
wait 删除计划“老校区计划”（0

# The one without a plan is proposed; what goes with it is told, and Enter keeps it.
key S-Delete
wait 删除哪个工会
screen
"""
 1计划 2日程 3日历 4职责 5总览 6预览                                   所有计划
────────────────────────────────────────────────────────────────────────────────
 柳汀区第一小学2025—2026学年工会工作计划   2025年9月—2026年7月   已通过   14/46
 柳汀区第一小学女职工…学年第一学期工作计划 2025年9月—2026年1月   已通过    5/14




                     ┌─ 删除哪个工会 ─────────────────────┐
                     │  输入文字可筛选                    │
                     │ ────────────────────────────────── │
                     │ 柳汀区第一小学工会委员会  2 份计划 │
                     │ 老校区工会                没有计划 │
                     │                                    │
                     │ Enter确定 Esc取消 ↑↓选择 F1帮助    │
                     └────────────────────────────────────┘





────────────────────────────────────────────────────────────────────────────────
 共 2 份计划　　备份与恢复按 ⇧F11
"""
key Enter
wait 删除工会“老校区工会”
screen
"""
 1计划 2日程 3日历 4职责 5总览 6预览                                   所有计划
────────────────────────────────────────────────────────────────────────────────
 柳汀区第一小学2025—2026学年工会工作计划   2025年9月—2026年7月   已通过   14/46
 柳汀区第一小学女职工…学年第一学期工作计划 2025年9月—2026年1月   已通过    5/14




      ┌─ 删除 ──────────────────────────────────────────────────────────┐
      │ 删除工会“老校区工会”？                                          │
      │ 一起删除：2 个职务（连同职责和任职）、1 名成员、0 项慰问标准。  │
      │ 反悔了可以撤销：按 u，退出程序以后也行。                        │
      │                                                                 │
      │                                             [ 删除 ] [>不删除<] │
      │ Enter：不删除 ←→选择 Esc取消 F1帮助                             │
      └─────────────────────────────────────────────────────────────────┘





────────────────────────────────────────────────────────────────────────────────
 共 2 份计划　　备份与恢复按 ⇧F11
"""
key Enter
gone 删除工会“老校区工会”
sh unionplan search 老钟楼 | grep -q 看管

# From the committee as well, by its name in the palette.
key 4
wait 主席
key F9
wait 命令
type 删除工会
key Enter
wait 删除哪个工会
key Enter
wait 删除工会“老校区工会”
key Left Enter
wait 删除工会“老校区工会”（2 个职务、1 名成员、0 项慰问标准）
sh ! unionplan search 老钟楼 | grep -q 看管
key u
wait 撤销：删除工会
sh unionplan search 老钟楼 | grep -q 看管
key F10
wait-exit

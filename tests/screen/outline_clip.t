# Sections that were cut wait in the list of plans too: if this failed, the key that pastes them would paste a document there,
# and who wanted to move them would believe them lost.
sh unionplan import "$DATADIR/sample.yaml" >/dev/null
sh unionplan new --title 空白计划 --union 柳汀区第一小学工会委员会 --kind year --start 2026-09 --code blank >/dev/null
run unionplan
wait 三、主要工作
key #
wait 跳到章节
type 三（一）
key Enter
reversed 民主管理
key C-x
wait 已剪切 1 个章节
key 1
wait 已剪切 1 个章节，还没有粘贴；Ctrl-V
key Up
reversed 空白计划
key C-v
wait 剪切的 1 个章节还没有粘贴
screen
"""
 1计划 2日程 3日历 4职责 5总览 6预览                                   所有计划
────────────────────────────────────────────────────────────────────────────────
 空白计划                                  2026年9月—2027年8月   草稿       0/0
 柳汀区第一小学2025—2026学年工会工作计划   2025年9月—2026年7月   已通过   14/46
 柳汀区第一小学女职工…学年第一学期工作计划 2025年9月—2026年1月   已通过    5/14



                   ┌─ 粘贴 ─────────────────────────────────┐
                   │ 剪切的 1 个章节还没有粘贴。            │
                   │ 要移到“空白计划”的末尾吗？             │
                   │                                        │
                   │ [>粘贴章节<] [ 粘贴文档 ] [ 先不粘贴 ] │
                   │ Enter：粘贴章节 ←→选择 Esc取消 F1帮助  │
                   └────────────────────────────────────────┘






────────────────────────────────────────────────────────────────────────────────
 已剪切 1 个章节，还没有粘贴；Ctrl-V 粘贴到光标所在的计划，也可以打开计划再粘贴
"""
key Esc
wait 已剪切 1 个章节，还没有粘贴；Ctrl-V

# A document is pasted where the user says so; the sections wait on.
key C-v
wait 要移到“空白计划”的末尾吗
key Right Enter
wait 粘贴
gone 要移到
key Esc
wait 还没有粘贴；Ctrl-V

# No plan under the cursor: it says what is missing.
key F12
wait 筛选：
type 没有这样的
key Enter
wait 筛选“没有这样的”
key C-v
wait 先选一份计划
key Esc
wait 还没有粘贴；Ctrl-V
key Home
reversed 空白计划

# At the end of the plan that was meant, which is shown then; one step of undo takes it back.
key C-v
wait 要移到“空白计划”的末尾吗
key Enter
wait 项活动留在原计划
wait 空白计划
reversed 一、民主管理
key 1
wait 共 3 份计划
key C-v
wait 在这里粘贴
key Esc
wait 共 3 份计划
key u
wait 撤销：
key Down Enter
wait （一）民主管理

# What was copied is asked of too, and stays to be pasted again; behind what stands there.
key #
wait 跳到章节
type 2.2
key Enter
reversed 五个工会小组
key C-c
wait 已复制 1 个章节
key 1
wait 共 3 份计划
key Up
reversed 空白计划
key C-v
wait 要粘贴到“空白计划”的末尾吗
key Enter
reversed 一、五个工会小组
key 1
wait 共 3 份计划
key C-v
wait 要粘贴到“空白计划”的末尾吗
key 1
reversed 二、五个工会小组
sh unionplan show blank | grep -q 二、五个工会小组
key F10
wait-exit

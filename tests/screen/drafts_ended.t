# The program is ended in the midst of typing, in every kind of form: if this failed, that form would lose what is in it.
sh unionplan import "$DATADIR/sample.yaml" >/dev/null

# Suspended and continued: the form is as it was, the cursor at the caret.
run exec unionplan
wait 三、主要工作
key Down Down F4
wait 短标题
type 挂起
cursor-at 指导思想挂起
signal TSTP
wait-stopped
sh sqlite3 t.db "SELECT content FROM draft" | grep -q 指导思想挂起
signal CONT
cursor-at 指导思想挂起
type 继续
cursor-at 挂起继续
screen
"""
 1计划 2日程 3日历 4职责 5总览 6预览    柳汀区第一小学2025—2026学年工会工作计划
────────────────────────────────────────────────────────────────────────────────
  柳汀区第一小学2025—2026学年工会工作计划
  （前言）新学年学校搬进了新教学楼，教职工增加到九十二人，三十五岁以下的占了一…
┌─ 章节 ───────────────────────────────────────────────────────────────────────┐
│ 标题      指导思想挂起继续                                                   │
│                                                                              │
│                                                                              │
│ 正文      以习近平新时代中国特色社会主义思想为指导，落实立德树人根本任务，   │
│           弘扬教育家精神，履行维护职工合法权益、竭诚服务职工群众的基本职     │
│           责，团结全体教职工办好家门口的学校。                               │
│                                                                              │
│                                                                              │
│                                                                              │
│ 编号      是                                                                 │
│ 内容      正文                                                               │
│ 编号样式                                                                     │
│ 短标题，或整段的条目                                                         │
│ F2保存 Esc离开 Tab下一栏 Ctrl-O外部编辑器 F1帮助                             │
└──────────────────────────────────────────────────────────────────────────────┘
       2. 青年教师基本功展示分粉笔字、朗诵、模拟上课三项，请退休老教师当评委。
────────────────────────────────────────────────────────────────────────────────
 37 个章节，46 项活动，另有取消1项
"""
key Esc
wait 有改动尚未保存
signal TSTP
wait-stopped
signal CONT
wait 有改动尚未保存
key Right Enter
gone 短标题

# In a heading that is typed in its row.
key Enter
wait F4整节
type 行内
cursor-at 指导思想行内
signal TSTP
wait-stopped
sh sqlite3 t.db "SELECT content FROM draft" | grep -q 指导思想行内
signal CONT
cursor-at 指导思想行内
type 再写
cursor-at 行内再写
sh until sqlite3 t.db "SELECT content FROM draft" | grep -q 行内再写; do :; done
type 完

# Terminated there.
cursor-at 再写完
signal TERM
wait-exit
run exec unionplan
wait 章节：指导思想行内再写完
key Enter
cursor-at 行内再写完

# Killed: what has been at rest for a second is there, and nothing that was only looked at is offered.
type ，停了一秒
cursor-at 停了一秒
sh until sqlite3 t.db "SELECT content FROM draft" | grep -q 停了一秒; do :; done
signal KILL
wait-exit 137
run exec unionplan
wait 指导思想行内再写完，停了一秒
key Enter
cursor-at 停了一秒
key C-z
wait 行内再写完
key C-u
type 指导思想
cursor-at 指导思想
sh until test "$(sqlite3 t.db "SELECT count(*) FROM draft")" = 0; do :; done
signal KILL
wait-exit 137
run exec unionplan
wait 三、主要工作
gone 未保存的内容

# In the question whether to leave: nothing is decided.
key Down Down F4
wait 短标题
type 犹豫
cursor-at 犹豫
key Esc
wait 有改动尚未保存
signal TERM
wait-exit
run exec unionplan
wait 章节：指导思想犹豫
key Right Enter
gone 未保存的内容

# The preamble.
key Home Down Enter
wait 段落之间空一行
key C-End
type 前言尾
cursor-at 前言尾
signal TERM
wait-exit
run exec unionplan
wait 前言：
key Enter
cursor-at 前言尾
key F2
wait 修改计划
wait （前言）

# The closing.
key End Up Enter
wait 段落之间空一行
key C-End
type 结语尾
cursor-at 结语尾
signal TERM
wait-exit
run exec unionplan
wait 结语：
key Enter
cursor-at 结语尾
key F2
wait 修改计划

# The signature.
key End Enter
wait 落款
wait 柳汀区第一小学工会委员会
key C-u
type 落款人
cursor-at 落款人
signal TERM
wait-exit
run exec unionplan
wait 落款：落款人
key Enter
cursor-at 落款人
key F2
wait 修改计划
key End
wait （落款）落款人

# A plan, and a new one.
key Home Enter
wait 编号样式
key C-u
type 计划甲
cursor-at 计划甲
signal TERM
wait-exit
run exec unionplan
wait 计划：计划甲
key Enter
cursor-at 计划甲
key F2
wait 修改计划
reversed 计划甲
key Insert
wait 新的计划从哪里来
key 4
wait 起始月份
type 空白计划
cursor-at 空白计划
key Home S-Tab
cursor-at 柳汀区第一小学工会委员会
key C-u
type 另一个工会
wait 落款单位  另一个工会
signal TERM
wait-exit
run exec unionplan
wait 新建计划：
key Enter
wait 起始月份
wait 空白计划
wait 工会名称  另一个工会
wait 落款单位  另一个工会
key Esc
wait 有改动尚未保存
key Right Enter
gone 空白计划

# The union.
key 4
wait 主席
key F6
wait 上级工会
key C-End
type 会
cursor-at 委员会会
signal TERM
wait-exit
run exec unionplan
wait 委员会会
key Enter
cursor-at 委员会会
key Esc
wait 有改动尚未保存
key Right Enter
gone 委员会会

# A new activity, begun from a month.
key 2
wait 11月  完成
key Insert
wait 添加活动
type 新活动
cursor-at 新活动
key Tab Tab
type 主席
wait 主席
signal TERM
wait-exit
run exec unionplan
wait 添加活动：新活动
key Enter
cursor-at 新活动
wait 11月
wait 主席
key F2
wait 添加活动“新活动”
reversed 新活动

# A new post.
key 4
wait 主席
key Insert
wait 例如：文体委员
type 新职务
cursor-at 新职务
signal TERM
wait-exit
run exec unionplan
wait 添加职务：新职务
key Enter
cursor-at 新职务
key F2
wait 添加职务“新职务”
reversed 新职务

# Another program writes just then: it is waited for.
key Enter
wait 例如：文体委员
type 之忙
cursor-at 新职务之忙
sh mkfifo go && (setsid sqlite3 t.db "BEGIN IMMEDIATE" ".shell touch held" ".shell cat go" "COMMIT" >/dev/null 2>&1 </dev/null &) && until test -e held; do :; done
signal TERM
sh echo >go
wait-exit
run exec unionplan
wait 职务：新职务之忙

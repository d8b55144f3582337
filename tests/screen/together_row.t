# Two people at two terminals type in one row: if this failed, the second to save would wipe out the first one's work.
sh unionplan import "$DATADIR/sample.yaml" >/dev/null
env UNIONPLAN_ACTOR=甲
run unionplan
wait 三、主要工作
key Down Down F4
wait 短标题
at 乙
env UNIONPLAN_ACTOR=乙
run unionplan
wait 三、主要工作
key Down Down F4
wait 短标题

# Different fields: both are kept, and nobody is asked.
key Home
type 新的
cursor-at 新的
key F2
wait 修改章节
wait 一、新的指导思想
at
key Tab
type 甲的尾声。
cursor-at 甲的尾声。
key F2
wait 修改章节
wait 一、新的指导思想
sh sqlite3 t.db "SELECT body FROM section WHERE heading = '新的指导思想'" | grep -q 甲的尾声

# The same field: both values are shown.
key F4
wait 短标题
at 乙
key F4
wait 短标题
key Home
type 乙
cursor-at 乙
key F2
wait 一、乙新的指导思想
at
key Home
type 甲
cursor-at 甲
key F2
wait 别人也改了这一处
screen
"""
 1计划 2日程 3日历 4职责 5总览 6预览    柳汀区第一小学2025—2026学年工会工作计划
────────────────────────────────────────────────────────────────────────────────
  柳汀区第一小学2025—2026学年工会工作计划
  （前言）新学年学校搬进了新教学楼，教职工增加到九十二人，三十五岁以下的占了一…
   一、新的指导思想 ¶
 ▾ 二、工作目标
     （一）十二月按期召开教代会，提案在一个学期内全部答复。
     （二）五个工会┌─ 别人也改了这一处 ────────────────────┐ 达到百分之九十。
     （三）新入职的│ 标题                                  │ 。
     （四）全年经费│                                       │
 ▾ 三、主要工作    │ 原来是：新的指导思想                  │  ⇢ 活动 14/45 █░░░
   ▾ （一）民主管理│ 乙改为：乙新的指导思想                │    ⇢ 活动 2/7 █░░░
       1. 开好第六 │ 您改为：甲新的指导思想                │
     ▾ 2. 抓好提案 │                                       │
         一是能办的│    [>接着改<] [ 用我的 ] [ 用对方的 ] │
         二是要花钱│ Enter：接着改 ←→选择 Esc取消 F1帮助   │
         三是办不了└───────────────────────────────────────┘
       3. 每月最后一个星期三下午为校长接待日，工会登记问题，下个月公布答复。
   ▾ （二）教师成长                                             ⇢ 活动 1/7 █░░░
       1. 师徒结对 ¶
       2. 青年教师基本功展示分粉笔字、朗诵、模拟上课三项，请退休老教师当评委。
────────────────────────────────────────────────────────────────────────────────
 37 个章节，46 项活动，另有取消1项
"""

# Back to the form is no answer: it is asked again, and nothing is overwritten meanwhile.
key Esc
cursor-at 甲
sh sqlite3 t.db "SELECT heading FROM section" | grep -qx 乙新的指导思想
key F2
wait 别人也改了这一处
wait 乙改为：乙新的指导思想
key Right Right Enter
wait 没有改动
wait 一、乙新的指导思想

# Mine, and what stood there before can be brought back by undo.
key F4
wait 短标题
at 乙
key F4
wait 短标题
type ，乙再改
cursor-at ，乙再改
key F2
wait 一、乙新的指导思想，乙再改
at
key Home
type 甲定的
cursor-at 甲定的
key F2
wait 别人也改了这一处
key Right Enter
wait 一、甲定的乙新的指导思想
key u
wait 一、乙新的指导思想，乙再改

# Two fields at once: each is asked for; what was answered stays answered after going back.
key F4
wait 短标题
at 乙
key F4
wait 短标题
key C-u
type 乙的标题
key Tab
type 乙的正文。
cursor-at 乙的正文。
key F2
wait 一、乙的标题
at
key C-u
type 甲的标题
key Tab
type 甲的正文。
cursor-at 甲的正文。
key F2
wait 您改为：甲的标题
key Right Enter
wait 别人也改了这一处
wait 甲的正文。
key Esc
wait 甲的标题
key F2
wait 别人也改了这一处
gone 您改为：甲的标题
key Right Right Enter
wait 一、甲的标题
sh sqlite3 t.db "SELECT body FROM section WHERE heading = '甲的标题'" | grep -q 乙的正文

# In place: the heading of one, typed by both.
at 乙
wait 一、甲的标题
key Enter
wait F4整节
at
key Enter
wait F4整节
type 甲
cursor-at 甲的标题甲
key Enter
wait 修改章节
at 乙
type 乙
cursor-at 甲的标题乙
key Enter
wait 别人也改了这一处
wait 甲改为：甲的标题甲
key Esc
cursor-at 甲的标题乙
key Enter
wait 别人也改了这一处
key Esc

# The whole form goes on with what is typed in place, and still knows what was seen.
cursor-at 甲的标题乙
key F4
wait 存着的也改过了
key F2
wait 别人也改了这一处
wait 甲改为：甲的标题甲
wait 您改为：甲的标题乙
key Right Enter
wait 一、甲的标题乙

# One deletes what the other is typing in: it is not lost.
key F4
wait 短标题
type 丙
cursor-at 甲的标题乙丙
at
wait 一、甲的标题乙
key Delete
wait 反悔了可以撤销
key Left Enter
wait （u 撤销）
gone 一、甲的标题乙
at 乙
key F2
wait 这份“章节”已被别人删除
wait 标题：甲的标题乙丙
key Esc
cursor-at 甲的标题乙丙
key F2
wait 这份“章节”已被别人删除
key Enter
wait 添加章节
wait 甲的标题乙丙
key F2
wait 一、甲的标题乙丙
at
wait 一、甲的标题乙丙

# The same in place; given back by an undo, the row takes what was typed.
key Up
reversed 甲的标题乙丙
key Enter
wait F4整节
type 丁
cursor-at 乙丙丁
at 乙
key Delete
wait 反悔了可以撤销
key Left Enter
wait （u 撤销）
gone 一、甲的标题乙丙
at
key Enter
wait 这份“章节”已被别人删除
key Right Enter
wait 没有保存的内容已留着
at 乙
key u
wait 撤销：删除章节
at
wait 一、甲的标题乙丙
key C-b
wait 章节：甲的标题乙丙丁
key Enter
wait 短标题
key F2
wait 一、甲的标题乙丙丁
at 乙
wait 一、甲的标题乙丙丁

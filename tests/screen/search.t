# Search across everything: if this failed, a user would page through years of plans for one name.
sh unionplan import "$DATADIR/sample.yaml" >/dev/null
run unionplan
wait 三、主要工作
key C-f
wait 输入要找的字
cursor-at 搜索：
type 提案
wait 处
cursor-at 提案
screen
"""
 搜索：提案
────────────────────────────────────────────────────────────────────────────────
 章节      十二月按期召开教代会，提案在一个学期内…                2025
 章节      抓好提案办理                                           2025
 章节      能办的马上办，两周内给提案人看得见的结…                2025
 章节      在教代会上提一件女教职工共同关心的提案…                2025-1
 活动      起草产后返岗缓冲期的提案                 2025年11月    2025-1
 活动      征集教代会提案                           2025年11月    2025
 活动      第一学期账目和提案答复公布               2026年1月     2025
 职责      督办教代会提案，公布答复                 副主席
 职责      组织教代会代表选举和提案征集             组织委员











 9 处
 Enter前往 Esc离开 ↑↓选择 F1帮助
"""

# Narrowed by a second word; Enter goes there, in its view, with the row at the cursor.
type \x20答复
wait 督办教代会提案，公布答复
gone 组织教代会
key C-u
wait 输入要找的字
type 教师节
wait 教师节庆祝会和慰问
wait 1 处
key Enter
wait 教师节庆祝会和慰问
wait 9月
reversed 教师节庆祝会和慰问

# Again: what was looked for last is there still, and what is typed takes its place; moved into, it stays. Nothing
# found is told; Esc goes back to where one was.
key C-f
wait 搜索：教师节
wait 1 处
key End
type 不
wait 没有找到“教师节不”
key Esc C-f
wait 搜索：教师节不
type 不存在
wait 没有找到“不存在”
key Enter
cursor-at 搜索：不存在
key Esc
wait 9月

# A member, a duty, a section.
key C-f C-u
type 陆志远
wait 1 处
key Enter
wait 名成员
reversed 陆志远

# The members by initials of pinyin; Esc shows all again, with the cursor where it was.
type /
wait 筛选：
type lzy
cursor-at lzy
gone 沈慧兰
key Enter
wait 筛选“lzy”：1 行
key Esc
wait 沈慧兰
reversed 陆志远
key C-f C-u
type 台账
wait 统稿建家材料
key Enter
wait 统稿建家材料
reversed 统稿建家材料
key C-f C-u
type 师徒结对
wait 章节
key Enter
reversed 1. 师徒结对

# What another union has: its newest plan lies open then. Of a union without a plan that is said.
sh printf '%s\n' 'unionplan: 1' 'organization: {name: 城南中学工会}' 'plan: {title: 旧计划, code: 旧, start: 2020-01, months: 12}' 'committee: [{post: 图书委员, duties: [管理借阅图书]}]' '---' 'unionplan: 1' 'organization: {name: 城南中学工会}' 'plan: {title: 新计划, code: 新, start: 2021-01, months: 12}' >other.yaml && unionplan import other.yaml >/dev/null
key C-f C-u
type 借阅图书
wait 图书委员
key Enter
wait 城南中学工会
reversed 管理借阅图书
key 1
wait 新计划

# In a small window, with the mouse.
key C-f C-u
type 师徒结对
wait 章节
key Enter
reversed 1. 师徒结对
resize 40x12
key C-f
wait 师徒结对
screen
"""
 搜索：师徒结对
────────────────────────────────────────
 章节  师徒结对
 活动  新教师入会仪式和师徒结对
 职责  安排师徒结对和汇报课





 3 处
 Enter前往 Esc离开 ↑↓选择 F1帮助
"""
# A hit far back in a long row is seen, with what stands around it.
key C-u
type 健康有人
wait 健康有人提醒
screen
"""
 搜索：健康有人
────────────────────────────────────────
 计划  柳汀区第一小学女职工委员会2025—…
       …期围绕“健康有人提醒、带娃有人搭…






 1 处
 Enter前往 Esc离开 ↑↓选择 F1帮助
"""
key C-u
type 师徒结对
wait 3 处
mouse click 8 5 double
gone 搜索：
key F10
wait-exit

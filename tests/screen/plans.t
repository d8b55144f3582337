# The list of plans and the first start: if this failed, a new user would not know where to begin.
run unionplan
wait 欢迎使用
screen
"""
 1计划 2日程 3日历 4职责 5总览 6预览                                   所有计划
────────────────────────────────────────────────────────────────────────────────
 欢迎使用工会工作计划。

 这里还没有计划。从哪里开始？用 ↑↓ 选择，按 Enter：

   从模板开始
   打开示例
   从文档导入
   粘贴文档
   空白计划

 学校、医院、企业、机关等的现成计划，填几个空就能用，再慢慢改成自己的。








────────────────────────────────────────────────────────────────────────────────
 还没有计划
 Enter打开 Ins新建 F8导入 Ctrl-V粘贴文档 F9命令 F1帮助
"""
key Down
wait 一所小学填好的
key Down
wait 读入已有的计划
key Up Up Enter
wait 选择模板
type 小学
wait 小学学年
key Enter
wait 学校名称
screen
"""
 1计划 2日程 3日历 4职责 5总览 6预览                                   所有计划
────────────────────────────────────────────────────────────────────────────────
 欢迎使用工会工作计划。

 这里还没有计划。从哪里开始？用 ↑↓ 选择，按 Enter：

   从模板开始
   打开示例
┌─ 小学学年 ───────────────────────────────────────────────────────────────────┐
│ 学校名称          第一小学                                                   │
│ 学年从哪一年开始  2025                                                       │
│ 上级工会          区教育工会                                                 │
│ 填进计划里；以后在大纲里还能改                                               │
│ F2预览 Esc离开 Tab下一栏 F1帮助                                              │
└──────────────────────────────────────────────────────────────────────────────┘






────────────────────────────────────────────────────────────────────────────────
 还没有计划
"""
key F2
wait 预览：第一小学2025—2026学年工会工作计划（还没有存入）
screen
"""
 预览：第一小学2025—2026学年工会工作计划（还没有存入）
────────────────────────────────────────────────────────────────────────────────
                      第一小学2025—2026学年工会工作计划

 　　新学年，第一小学工会在学校党支部和区教育工会的领导下，把“让每位老师安心
 教书、舒心生活”作为全部工作的出发点。小学老师一天里大半时间和孩子在一起，课
 间也难得坐下喝口水，工会要做的就是替大家把话说到、把事办到、把心暖到。现将
 2025—2026学年的工作计划如下。

 　　一、指导思想
 　　以习近平新时代中国特色社会主义思想为指导，落实立德树人根本任务，弘扬教育
 家精神，依照《工会法》和《中国工会章程》履行维护职工合法权益、竭诚服务职工群
 众的基本职责。工作从学校中心任务出发，从老师的一日作息出发，不搞花架子，不给
 课堂添负担。

 　　二、工作目标
 　　（一）教职工代表大会按期召开，代表提案件件有答复，答复满意率不低于百分之
 九十。
 　　（二）每位教职工全年至少参加两项文体活动，每个工会小组都有一项坚持下来的
 锻炼项目。
 　　（三）教职工生病住院、生育、退休、家有丧事，工会三天之内有人上门或到院。
 　　（四）工会经费按预算使用，每学期向会员公布一次账目。

 Enter存为计划 Esc返回修改 ↑↓翻看 F1帮助
"""

# Back to the questions with what was answered, and to the pages again.
key Esc
wait 学校名称
key C-u
type 第二小学
cursor-at 第二小学
key F2
wait 预览：第二小学
key PageDown PageDown
wait 第 1 页
key Esc
wait 学校名称
key C-u
type 第一小学
key F2
wait 预览：第一小学
key Enter
wait 指导思想
key 1
wait 共 1 份计划
screen
"""
 1计划 2日程 3日历 4职责 5总览 6预览                                   所有计划
────────────────────────────────────────────────────────────────────────────────
 第一小学2025—2026学年工会工作计划         2025年9月—2026年7月   草稿      0/36


















────────────────────────────────────────────────────────────────────────────────
 共 1 份计划　　备份与恢复按 ⇧F11
 Enter打开 Ins新建 F4属性 Ctrl-W做下一年的 %写总结 Del删除 u撤销 F9命令 F1帮助
"""

# Its properties, its copy on paper.
key F4
wait 编号样式
key Esc
key F7
wait 导出成文件
screen
"""
 1计划 2日程 3日历 4职责 5总览 6预览                                   所有计划
────────────────────────────────────────────────────────────────────────────────
 第一小学2025—2026学年工会工作计划         2025年9月—2026年7月   草稿      0/36



┌─ 导出成文件 ─────────────────────────────────────────────────────────────────┐
│ 内容     ‹工作计划›                                                          │
│ 格式      纯文本（打印用）                                                   │
│ 版面      A4 纸                                                              │
│ 日程      表格                                                               │
│ 表格线    字符线                                                             │
│ 宽度                                                                         │
│ 编码      UTF-8                                                              │
│ 文件      第一小学2025—2026学年工会工作计划                                  │
│ 计划、总结、职责单，还是某个月的通知；空格全部列出                           │
│ F2写入文件 Esc离开 Tab下一栏 ←→选择 空格列表 F1帮助                          │
└──────────────────────────────────────────────────────────────────────────────┘



────────────────────────────────────────────────────────────────────────────────
 共 1 份计划　　备份与恢复按 ⇧F11
"""
key F2
wait 已写入
sh test -s *.txt
key F7
wait 导出成文件
key F2
wait 文件已存在
key Esc
wait 导出成文件
key Esc

# An empty plan.
key Insert
wait 新的计划从哪里来
key Right Right Right Enter
wait 新建计划
cursor-at 标题      
type 测试计划
# The number of months follows the kind of plan until it is typed.
wait 月数      11
key Tab Tab Right
wait ‹学期›
wait 月数      5
key Right Right
wait 月数      12
# Another union is said to be new, and signs.
key S-Tab S-Tab S-Tab
cursor-at 第一小学工会委员会
type 第二小学工会委员会
wait 新工会；已有的是“第一小学工会委员会”
wait 落款单位  第二小学工会委员会
key C-z
gone 新工会
key F2
wait 还没有章节
key 1
wait 共 2 份计划

# Filtered as one types, by initials of pinyin too.
type /
wait 筛选：
type csjh
wait 测试计划
gone 第一小学2025
cursor-at csjh
key Enter
wait 筛选“csjh”：1 行
key Esc
wait 第一小学2025

# Deleting a plan names what goes with it and can be undone.
key Delete
wait 项活动，以及经费安排
wait 可以撤销：按 u
wait Enter：不删除
key Left Enter
wait 删除计划
gone 2026-09—2027-07
key u
wait 撤销：删除计划
# To delete it again by redoing asks as deleting does, and Enter keeps it.
key C-y
wait 重做会去掉 1 份计划
wait Enter：保持原样
key Enter
gone 重做会去掉
wait 共 2 份计划
sh unionplan list | grep -q 测试计划
# History tells how what was undone comes back, and once it can't any more, why.
key F11
wait （已撤销）删除计划
wait 按 Ctrl-Y 可以重做
sh printf '%s\n' 'unionplan: 1' 'organization: {name: 城南中学工会}' 'plan: {title: 后来的计划, code: 后来, start: 2020-01, months: 12}' >later.yaml && unionplan import later.yaml >/dev/null
wait 后来
key Down
wait 不能重做了
key F10
wait-exit

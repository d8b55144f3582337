# Several sections at once, cut and pasted, also between plans: if this failed, a chair would move them one by one, or lose
# some on the way.
sh unionplan import "$DATADIR/sample.yaml" >/dev/null
sh unionplan new --title 空白计划 --union 柳汀区第一小学工会委员会 --kind year --start 2026-09 --code blank >/dev/null
run unionplan
wait 三、主要工作

# Marked rows have a sign of their own, and move as one.
key Down Down Down Down S-Down S-Down
wait 选中 2 个章节
screen
"""
 1计划 2日程 3日历 4职责 5总览 6预览    柳汀区第一小学2025—2026学年工会工作计划
────────────────────────────────────────────────────────────────────────────────
  柳汀区第一小学2025—2026学年工会工作计划
  （前言）新学年学校搬进了新教学楼，教职工增加到九十二人，三十五岁以下的占了一…
   一、指导思想 ¶
 ▾ 二、工作目标
◆    （一）十二月按期召开教代会，提案在一个学期内全部答复。
◆    （二）五个工会小组各坚持一项锻炼，全年教职工运动会参加率达到百分之九十。
     （三）新入职的八位老师人人有师傅，学年末人人上一节汇报课。
     （四）全年经费支出控制在预算以内，每学期公布一次账目。
 ▾ 三、主要工作                                               ⇢ 活动 14/45 █░░░
   ▾ （一）民主管理                                             ⇢ 活动 2/7 █░░░
       1. 开好第六届教代会第二次会议 ¶
     ▾ 2. 抓好提案办理
         一是能办的马上办，两周内给提案人看得见的结果。
         二是要花钱、要等时间的列入计划，写明哪个月办。
         三是办不了的当面讲清原因，不拿套话应付。
       3. 每月最后一个星期三下午为校长接待日，工会登记问题，下个月公布答复。
   ▾ （二）教师成长                                             ⇢ 活动 1/7 █░░░
       1. 师徒结对 ¶
       2. 青年教师基本功展示分粉笔字、朗诵、模拟上课三项，请退休老教师当评委。
────────────────────────────────────────────────────────────────────────────────
 选中 2 个章节；移动、升降级、剪切、复制、删除都用于它们；Esc 取消
 Enter编辑 Ins添加 F4整节 Ctrl-N添加下级 Tab降级 ⇧Tab升级 u撤销 F9命令 F1帮助
"""
key M-Down
wait 等 2 个章节的次序
wait ◆    （二）十二月按期
wait ◆    （三）五个工会小组
key S-Tab
wait 移到最上层
wait ◆  三、十二月按期
wait ◆  四、五个工会小组
key u
wait ◆    （二）十二月按期
key u
wait ◆    （一）十二月按期
key Tab
wait 前面没有同级的条目，不能降级

# Deleting them asks once, and undo brings them all back.
key Delete
wait 删除选中的 2 个章节
key Left Enter
wait 删除“十二月按期
wait （一）新入职
key u
wait （一）十二月按期
wait （二）五个工会小组

# Esc takes the marks away before it goes anywhere.
key C-a
wait 选中 37 个章节
key Esc
wait 没有选中的章节了
wait 三、主要工作

# Cut, it stays until it is pasted; cut again, it stays for good.
key #
wait 跳到章节
type 三（一）
key Enter
reversed 民主管理
key C-x
wait 已剪切 1 个章节
wait ◇  ▾ （一）民主管理
key C-x
wait 章节仍在原处
gone ◇
key C-x
wait ◇  ▾ （一）民主管理

# Into another plan. Its activities stay, and that is said.
key 1
wait 所有计划
key Up Enter
wait 还没有章节
key C-v
wait 项活动留在原计划
screen
"""
 1计划 2日程 3日历 4职责 5总览 6预览        柳汀区第一小学工会委员会 › 空白计划
────────────────────────────────────────────────────────────────────────────────
  空白计划
  （前言）——
 ▾ 一、民主管理
     （一）开好第六届教代会第二次会议 ¶
   ▾ （二）抓好提案办理
       一是能办的马上办，两周内给提案人看得见的结果。
       二是要花钱、要等时间的列入计划，写明哪个月办。
       三是办不了的当面讲清原因，不拿套话应付。
     （三）每月最后一个星期三下午为校长接待日，工会登记问题，下个月公布答复。
  （结语）——
  （落款）








────────────────────────────────────────────────────────────────────────────────
 已移来 1 个章节；原来归入的 7 项活动留在原计划（u 撤销）
 Enter编辑 Ins添加 F4整节 Ctrl-N添加下级 Tab降级 ⇧Tab升级 u撤销 F9命令 F1帮助
"""
key u
wait 还没有章节
key 1
wait 所有计划
key Down Enter
wait （一）民主管理

# Copied, it can be pasted as often as one likes.
key #
wait 跳到章节
type 2.2
key Enter
reversed 五个工会小组
key C-c
wait 已复制 1 个章节
key C-v
wait 粘贴章节
wait （三）五个工会小组
key C-t
wait （四）五个工会小组
key u
gone （四）五个工会小组
key u
wait （三）新入职

# Levels, and the text under the headings.
key M-1
gone （一）十二月按期
wait ▸ 二、工作目标
key M-2
wait （一）民主管理
gone 1. 开好第六届
key =
wait 显示正文
wait 以习近平新时代
screen
"""
 1计划 2日程 3日历 4职责 5总览 6预览    柳汀区第一小学2025—2026学年工会工作计划
────────────────────────────────────────────────────────────────────────────────
  柳汀区第一小学2025—2026学年工会工作计划
  （前言）新学年学校搬进了新教学楼，教职工增加到九十二人，三十五岁以下的占了一
          半。楼新、人新、家长的期待也新，老师们的忙碌和压力同样是新的。

          学校工会将在党支部和柳汀区教育工会的领导下，抓住“说得上话、练得好身
          体、遇事有人帮”三件事，把教工之家真正建成老师下课后愿意走进来的地方。
          现制定2025—2026学年工作计划如下。
   一、指导思想
   　　以习近平新时代中国特色社会主义思想为指导，落实立德树人根本任务，弘扬教育
   家精神，履行维护职工合法权益、竭诚服务职工群众的基本职责，团结全体教职工办好
   家门口的学校。
 ▾ 二、工作目标
     （一）十二月按期召开教代会，提案在一个学期内全部答复。
     （二）五个工会小组各坚持一项锻炼，全年教职工运动会参加率达到百分之九十。
     （三）新入职的八位老师人人有师傅，学年末人人上一节汇报课。
     （四）全年经费支出控制在预算以内，每学期公布一次账目。
 ▾ 三、主要工作                                               ⇢ 活动 14/45 █░░░
   ▸ （一）民主管理                                             ⇢ 活动 2/7 █░░░
   ▸ （二）教师成长                                             ⇢ 活动 1/7 █░░░
────────────────────────────────────────────────────────────────────────────────
 显示正文
 Enter编辑 Ins添加 F4整节 Tab降级 Ctrl-V粘贴 Ctrl-Y重做 u撤销 F9命令 F1帮助
"""
key =
gone 以习近平新时代
key #
wait 跳到章节
type 没有这样的
key Enter
wait 没有编号或标题是

# Filtered as one types, each below what it stands under; what is added there is seen at once.
key /
wait 筛选：
type jdh
wait 开好第六届教代会
gone 师徒结对
key Enter
wait 筛选“jdh”
screen
"""
 1计划 2日程 3日历 4职责 5总览 6预览    柳汀区第一小学2025—2026学年工会工作计划
────────────────────────────────────────────────────────────────────────────────
 ▾ 二、工作目标
     （一）十二月按期召开教代会，提案在一个学期内全部答复。
 ▾ 三、主要工作                                               ⇢ 活动 14/45 █░░░
   ▾ （一）民主管理                                             ⇢ 活动 2/7 █░░░
       1. 开好第六届教代会第二次会议 ¶














────────────────────────────────────────────────────────────────────────────────
 筛选“jdh”：2 行；Esc 显示全部
 Enter编辑 Ins添加 F4整节 Tab降级 Ctrl-V粘贴 Ctrl-Y重做 u撤销 F9命令 F1帮助
"""
key Home Down
reversed 十二月按期召开教代会
key Esc
wait 教师成长
key F10
wait-exit

# A document on its way into a plan: read, looked through, put right, stored, taken back. If it failed, a chair would have to
# type last year's plan, or would store what the program took for something else.
sh printf '首页 > 工会之窗\n柳荫中学2025—2026学年第一学期工会工作计划\n新学期，工会做好以下工作。\n一、指导思想\n以服务教职工为本，把好事办实。\n二、主要工作\n（一）民主管理\n1、开好教代会，公开校务。\n2、每月听一次意见。\n5、评选工会积极分子。\n（二）文体活动\n办好教职工篮球赛。\n本文由范文网整理\n三、工作安排\n九月份\n1、工会委员会例会\n2、教师节慰问\n十月份\n1、教职工篮球赛\n柳荫中学工会委员会\n2025年9月1日\n' >计划.txt
run exec unionplan
wait 从文档导入
key Down Down Enter
wait 导入计划
type 计
wait 计划.txt
key Esc Esc
gone 导入计划

# As a terminal writes a file that is dropped on it.
key F8
wait 导入计划
type '计划.txt'\x20
wait '计划.txt'
key Enter
wait 读出来的计划
screen
"""
 1计划 2日程 3日历 4职责 5总览 6预览  柳荫中学2025—2026学年第一学期工会工作计划
───────────────────────────────────┬────────────────────────────────────────────
 计划.txt                          │ 读出来的计划（1 处拿不准）
▌   1 首页 > 工会之窗              │▌ 不收入 首页 > 工会之窗
    2 柳荫中学2025—2026学年第一学期│  标题   柳荫中学2025—2026学年第一学期工会…
      工会工作计划                 │  段落   新学期，工会做好以下工作。
    3 新学期，工会做好以下工作。   │  章节   一、指导思想
    4 一、指导思想                 │  段落     以服务教职工为本，把好事办实。
    5 以服务教职工为本，把好事办   │  章节   二、主要工作
      实。                         │  章节     （一）民主管理
    6 二、主要工作                 │  章节       1、开好教代会，公开校务。
    7 （一）民主管理               │  章节       2、每月听一次意见。
    8 1、开好教代会，公开校务。    │ ?章节       5、评选工会积极分子。
    9 2、每月听一次意见。          │  章节     （二）文体活动
   10 5、评选工会积极分子。        │  段落       办好教职工篮球赛。
   11 （二）文体活动               │  不收入 本文由范文网整理
   12 办好教职工篮球赛。           │  章节   三、工作安排
   13 本文由范文网整理             │  月份     九月份                  2025年9月
   14 三、工作安排                 │  活动       1、工会委员会例会
   15 九月份                       │  活动       2、教师节慰问
   16 1、工会委员会例会            │  月份     十月份                 2025年10月
───────────────────────────────────┴────────────────────────────────────────────
 还有 1 处拿不准：F6 去看，F8 存入
 Enter编辑 F8存入 F6下一处 F4类别 Del收入 退格并到前面 |拆开 F9命令 F1帮助
"""

# The next place that is not certain is right.
key F6
wait 编号和前面接不上
screen
"""
 1计划 2日程 3日历 4职责 5总览 6预览  柳荫中学2025—2026学年第一学期工会工作计划
───────────────────────────────────┬────────────────────────────────────────────
 计划.txt                          │ 读出来的计划（1 处拿不准）
    5 以服务教职工为本，把好事办   │  不收入 首页 > 工会之窗
      实。                         │  标题   柳荫中学2025—2026学年第一学期工会…
    6 二、主要工作                 │  段落   新学期，工会做好以下工作。
    7 （一）民主管理               │  章节   一、指导思想
    8 1、开好教代会，公开校务。    │  段落     以服务教职工为本，把好事办实。
    9 2、每月听一次意见。          │  章节   二、主要工作
▌  10 5、评选工会积极分子。        │  章节     （一）民主管理
   11 （二）文体活动               │  章节       1、开好教代会，公开校务。
   12 办好教职工篮球赛。           │  章节       2、每月听一次意见。
   13 本文由范文网整理             │▌?章节       5、评选工会积极分子。
   14 三、工作安排                 │  章节     （二）文体活动
   15 九月份                       │  段落       办好教职工篮球赛。
   16 1、工会委员会例会            │  不收入 本文由范文网整理
   17 2、教师节慰问                │  章节   三、工作安排
   18 十月份                       │  月份     九月份                  2025年9月
   19 1、教职工篮球赛              │  活动       1、工会委员会例会
   20 柳荫中学工会委员会           │  活动       2、教师节慰问
   21 2025年9月1日                 │  月份     十月份                 2025年10月
───────────────────────────────────┴────────────────────────────────────────────
 “5、评选工会积极分子。”的编号和前面接不上；保存后会重新编号
 Enter编辑 F8存入 空格没错 F6下一处 F4类别 Del不收入 Tab降级 F9命令 F1帮助
"""
key Space
wait 没有拿不准的了

# A level, with what stands under it; and back.
key Home Down Down Down Down Down Down
wait Tab降级
reversed （一）民主管理
key S-Tab
wait 改为第 1 级
# Why it can't go further.
key S-Tab
wait 已经是第一级，不能再升
key u
wait 已撤销一步
key C-y
wait 已重做一步
key u
wait 已撤销一步

# What it is: by one key, and by the list.
key M-5
wait 改作“活动”
key F4
wait 这一项是什么
type dl
wait 段落
key Enter
wait 改作“段落”
key u u
wait 已撤销一步
reversed 章节

# What the page had around the plan is left out; taken in, and left out again. A click on the document goes there too.
click 本文由范文网整理
reversed 本文由范文网整理
wait Del收入
key Delete
wait 改作“段落”
key Delete
wait 改作“不收入”
reversed 三、工作安排

# Joined, and split at a place.
click 2、每月听一次意见
key Backspace
wait 并成了一项
wait 2、每月听一次意见
key |
wait 拆开这一项
cursor 9 7
key Right Right Right Right Right Right Right Right Right Right Right
key Enter F2
wait 已修改
screen
"""
 1计划 2日程 3日历 4职责 5总览 6预览  柳荫中学2025—2026学年第一学期工会工作计划
───────────────────────────────────┬────────────────────────────────────────────
 计划.txt                          │ 读出来的计划（0 处拿不准）
    3 新学期，工会做好以下工作。   │  不收入 首页 > 工会之窗
    4 一、指导思想                 │  标题   柳荫中学2025—2026学年第一学期工会…
    5 以服务教职工为本，把好事办   │  段落   新学期，工会做好以下工作。
      实。                         │  章节   一、指导思想
    6 二、主要工作                 │  段落     以服务教职工为本，把好事办实。
    7 （一）民主管理               │  章节   二、主要工作
▌   8 1、开好教代会，公开校务。    │  章节     （一）民主管理
▌   9 2、每月听一次意见。          │▌ 章节       1、开好教代会，公开校务。
   10 5、评选工会积极分子。        │  章节       2、每月听一次意见。
   11 （二）文体活动               │  章节       5、评选工会积极分子。
   12 办好教职工篮球赛。           │  章节     （二）文体活动
   13 本文由范文网整理             │  段落       办好教职工篮球赛。
   14 三、工作安排                 │  不收入 本文由范文网整理
   15 九月份                       │  章节   三、工作安排
   16 1、工会委员会例会            │  月份     九月份                  2025年9月
   17 2、教师节慰问                │  活动       1、工会委员会例会
   18 十月份                       │  活动       2、教师节慰问
   19 1、教职工篮球赛              │  月份     十月份                 2025年10月
───────────────────────────────────┴────────────────────────────────────────────
 已修改（u 撤销）
 Enter编辑 F8存入 F4类别 Del不收入 Tab降级 ⇧Tab升级 |拆开 u撤销 F9命令 F1帮助
"""

# The words of an activity, and its time.
click 2、教师节慰问
key Enter
wait 修改这一项
wait 地点
key C-End
type 和座谈
key Tab Tab
type 9-10
wait 2025年9月10日
key F2
wait 教师节慰问和座谈
wait 9月10日

# The plan itself.
key C-o
wait 计划属性
wait 柳荫中学工会委员会
key F2
gone ┌─ 计划属性

# Looking at something else meanwhile; help; the palette.
key 2
wait 还没有打开计划
key 9
wait 教师节慰问和座谈
key F1
wait 行首有“?”的是拿不准的
key Esc
wait 教师节慰问和座谈

# Stored, and how to undo it.
key F8
wait 导入计划“柳荫中学
wait 一、指导思想
screen
"""
 1计划 2日程 3日历 4职责 5总览 6预览  柳荫中学2025—2026学年第一学期工会工作计划
────────────────────────────────────────────────────────────────────────────────
  柳荫中学2025—2026学年第一学期工会工作计划
  （前言）新学期，工会做好以下工作。
   一、指导思想 ¶
 ▾ 二、主要工作
   ▾ （一）民主管理
       1、开好教代会，公开校务。
       2、每月听一次意见。
       3、评选工会积极分子。
     （二）文体活动 ¶
   三、工作安排                                                   日程  3项活动
  （结语）——
  （落款）柳荫中学工会委员会  2025-09-01







────────────────────────────────────────────────────────────────────────────────
 导入计划“柳荫中学2025—2026学年第一学期工会工作计划”（u 撤销）
 Enter编辑 Ins添加 Ctrl-W做下一年的 %写总结 F7导出 F12筛选 u撤销 F9命令 F1帮助
"""
key 2
wait 11月
key Left Left
wait 教师节慰问和座谈
key 1
wait 二、主要工作
key u
wait 撤销会去掉 1 份计划
key Left Enter
wait 还没有计划

# The same document once more is asked about.
key C-y
wait 重做：导入计划“柳荫中学
key F8
wait Word、文本
type 计划.txt
key Enter
wait 读出来的计划
key F8
wait 已经有一份同名的计划
key Enter
gone 已经有一份同名的计划
wait 读出来的计划
key F8
wait 已经有一份同名的计划
key Left Enter
wait 导入计划“柳荫中学
key u
wait 撤销会去掉 1 份计划
key Left Enter
wait 撤销：导入计划“柳荫中学
key F10
wait-exit

# A time inside a sentence is an activity of its own, too. Colours tell nothing that signs don't.
sh rm -f t.db*
sh printf '柳荫中学2025年工会工作计划\n一、主要工作\n1、召开教代会(3月)。\n3、组织教职工体检(11月)。\n' >短.txt
env NO_COLOR=1
run exec unionplan
wait 从文档导入
key F8
wait 导入计划
type 短.txt
key Enter
wait 读出来的计划
wait ⇢
key F6
wait 编号和前面接不上
screen
"""
 1计划 2日程 3日历 4职责 5总览 6预览                 柳荫中学2025年工会工作计划
───────────────────────────────────┬────────────────────────────────────────────
 短.txt                            │ 读出来的计划（1 处拿不准）
    1 柳荫中学2025年工会工作计划   │  标题   柳荫中学2025年工会工作计划
    2 一、主要工作                 │  章节   一、主要工作
    3 1、召开教代会(3月)。         │  章节     1、召开教代会(3月)。
▌   4 3、组织教职工体检(11月)。    │  活动         ⇢ 召开教代会              3月
                                   │▌?章节     3、组织教职工体检(11月)。
                                   │  活动         ⇢ 组织教职工体检         11月
                                   │
                                   │
                                   │
                                   │
                                   │
                                   │
                                   │
                                   │
                                   │
                                   │
                                   │
                                   │
───────────────────────────────────┴────────────────────────────────────────────
 “3、组织教职工体检(11月)。”的编号和前面接不上；保存后会重新编号
 Enter编辑 F8存入 空格没错 F6下一处 F4类别 Del不收入 Tab降级 F9命令 F1帮助
"""
colourless
key Down Backspace
wait 不能合并
key Delete
wait 改作“不收入”
key Esc
wait 还没有存入
key Right Enter
wait 没有存入
key F10
wait-exit

# Filling in a form. If this failed, one would not know whether a key has arrived, what it does, or what is wrong; the mouse
# would do something else than what it points at; or a name typed wrong would make a person of its own.
sh unionplan import "$DATADIR/sample.yaml" >/dev/null
run exec unionplan
wait 三、主要工作
key 2
wait 11月  完成
key Insert
wait 添加活动
screen
"""
 1计划 2日程 3日历 4职责 5总览 6预览    柳汀区第一小学2025—2026学年工会工作计划
┌─ 添加活动 ───────────────────────────────────────────────────────────────────┐
│ 活动                                                                         │
│ 时间      11月                                                               │
│ 负责                                                                         │
│ 状态      计划                                                               │
│ 地点                                                                         │
│ 说明                                                                         │
│                                                                              │
│                                                                              │
│                                                                              │
│ 节日                                                                         │
│ 所属章节  （无）                                                             │
│ 人数                                                                         │
│ 预算                                                                         │
│ 支出                                                                         │
│ 结果                                                                         │
│                                                                              │
│                                                                              │
│ 例如：教职工篮球赛                                                           │
│ F2保存 Esc离开 Tab下一栏 F1帮助                                              │
└──────────────────────────────────────────────────────────────────────────────┘
 今天 2025-11-18 周二 农历九月廿九
"""
# A key that does nothing says so; what it says goes with the next key.
key F5
wait F5 在这里没有用处
key C-c
wait 按住 Shift，用鼠标选中
key C-v
wait 粘贴：Ctrl-Shift-V
key C-z
wait 没有可以撤销的输入
type 秋
gone 没有可以撤销的输入
wait 例如：教职工篮球赛
# F1 tells what the field wants and all keys; Esc leads back to what was typed.
key F1
wait 帮助：活动
screen
"""
 1计划 2日程 3日历 4职责 5总览 6预览    柳汀区第一小学2025—2026学年工会工作计划
┌─┌─ 帮助：活动 ─────────────────────────────────────────────────────────────┐─┐
│ │ 例如：教职工篮球赛                                                       │ │
│ │ 复制：按住 Shift，用鼠标选中。粘贴：Ctrl-Shift-V，或鼠标右键、中键。粘贴 │ │
│ │ 的内容只会成为文字，不会当作命令。                                       │ │
│ │                                                                          │ │
│ │ 表单                                                                     │ │
│ │ F2 Ctrl-S             填好了，完成（保存、写入、下一步）                 │ │
│ │ Esc                   离开；有改动时先询问                               │ │
│ │ Tab ↓                 下一栏                                             │ │
│ │ Shift-Tab ↑           上一栏                                             │ │
│ │ Enter                 下一栏；在最后一栏：完成                           │ │
│ │                                                                          │ │
│ │ 打字                                                                     │ │
│ │ ← →                   移动一个字                                         │ │
│ │ Ctrl-← Ctrl-→         移动一个词                                         │ │
│ │ Home End              行首，行尾                                         │ │
│ │ 退格 Del              删去前一个、后一个字                               │ │
│ │ Ctrl-W                删去前一个词                                       │ │
│ │ Ctrl-U                删到这一段的开头                                   │ │
│ │ Ctrl-K                删到这一段的末尾                                  ↓│ │
└─│ Esc返回 ↑↓翻看                                                           │─┘
  └──────────────────────────────────────────────────────────────────────────┘
"""
key End
wait 用外部编辑器改这一栏
key Esc
gone 帮助：活动
cursor-at 秋
# A paste is text: of many lines, one; into a choice, nothing.
paste 季\n运动会\n
wait 活动      秋季运动会
wait 粘贴的几行已并成一行
key Tab
wait 9月
# The month that is proposed gives way to what is typed; with End it stays and goes on.
type 12-20
cursor-at 时间      12-20
key C-z
cursor-at 时间      11月
key C-u
type 20日
cursor-at 时间      20日
key C-u
type 看不懂
wait 看不懂这个时间
key C-u
type 12-20
gone 看不懂这个时间
# What could be meant stands under the field, never over it or the hints; more than one name is chosen one after the other.
key Tab
type 委
wait ›组织委员
screen
"""
 1计划 2日程 3日历 4职责 5总览 6预览    柳汀区第一小学2025—2026学年工会工作计划
┌─ 添加活动 ───────────────────────────────────────────────────────────────────┐
│ 活动      秋季运动会                                                         │
│ 时间      12-20                           → 2025年12月20日 周六              │
│ 负责      委                                                                 │
│ 状态     │›组织委员          │                                               │
│ 地点     │ 宣传委员          │                                               │
│ 说明     │ 文体委员          │                                               │
│          │ 女工委员          │                                               │
│          │ 女职工委员会委员  │                                               │
│          │ 生活委员         ↓│                                               │
│ 节日     └───────────────────┘                                               │
│ 所属章节  （无）                                                             │
│ 人数                                                                         │
│ 预算                                                                         │
│ 支出                                                                         │
│ 结果                                                                         │
│                                                                              │
│                                                                              │
│ 职务之间用顿号；第一个牵头                                                   │
│ F2保存 Esc离开 Tab下一栏 F4候选 F1帮助                                       │
└──────────────────────────────────────────────────────────────────────────────┘
 今天 2025-11-18 周二 农历九月廿九
"""
key Down Enter
gone ›
key F4
wait 、
key Esc
key C-u
type 文体
key Enter
wait 负责      文体委员
# The mouse: a choice and its arrows, its list, a field, the wheel, a hint at the foot.
mouse click 30 6
wait ┌─ 状态
key Esc
wait ‹计划›
mouse click 17 6
wait ‹进行中›
mouse click 12 6
wait ‹计划›
mouse click 14 6
wait ┌─ 状态
type jxz
cursor-at jxz
mouse click 28 11
gone ┌─ 状态
wait ‹进行中›
paste 完成
wait 这一栏不能粘贴
mouse click 14 7
cursor-at 地点      
mouse click 12 4 wheel-down
wait 具体安排
paste 第一行\n\n第二段
cursor-at 第二段
key Up Up
cursor 19 8
mouse click 15 10
cursor 15 10
mouse click 12 21
wait 有改动尚未保存
key Esc
gone 有改动尚未保存
mouse click 4 21
wait 添加活动“秋季运动会”
key F10
wait-exit

# A new person is told from one of the list while the name is typed.
run exec unionplan
wait 三、主要工作
key 4
wait 主席  1/1
key Tab Down Insert
wait 添加任职
type 沈惠兰
wait 新成员；名单里有“沈慧兰”
screen
"""
 1计划 2日程 3日历 4职责 5总览 6预览                   柳汀区第一小学工会委员会
──────────────────────┬─────────────────────────────────────────────────────────
▌主席            1/1  │ 主席  1/1
 副主席          1/1  │   沈慧兰（2023年9月起）
 组织委员        1/1  │
 宣传委员        1/1  │ 职责
┌─ 添加任职：主席 ─────────────────────────────────────────────────────────────┐
│ 姓名    沈惠兰                    新成员；名单里有“沈慧兰”                   │
│ 任职起                                                                       │
│ 任职止                                                                       │
│                                                                              │
│                                                                              │
│                                                                              │
│                                                                              │
│ 输入姓名；名单里没有的会自动添加                                             │
│ F2保存 Esc离开 Tab下一栏 F4候选 F1帮助                                       │
└──────────────────────────────────────────────────────────────────────────────┘
                      │ ○ 12月2日     委员会例会：教代会筹备
                      │ ○ 12月12日    召开第六届教代会第二次会议
                      │ ○ 12月26日前  年度经费决算和审查
                      │ ↓ 下面还有 4 行
──────────────────────┴─────────────────────────────────────────────────────────
 1 名成员没有职务
"""
key C-u
type 沈慧兰
wait 2023-09 起就担任着这个职务
key C-u
type 慕容
wait 新成员，保存时加入名单
key Esc
wait 有改动尚未保存
wait Enter：保存
key Right
wait Enter：放弃
key x
wait x 没有用处；Enter 选定
key F1
wait 在这个窗口里
key Esc
key Right Left Enter
gone ─ 添加任职
# Two of one name could not be told apart.
key F8
wait 共 
key Insert
wait 添加成员
type 沈慧兰
wait 已经有“沈慧兰”
key Tab F4
wait  语文组
key Esc Esc
wait 有改动尚未保存
key 2
gone ─ 添加成员
key F10
wait-exit

# The same in a small window and in a large one.
size 40x12
run exec unionplan
wait 一、指导思想
key 2
wait 11月
key Insert
wait 添加活动
screen
"""
┌─ 添加活动 ───────────────────────────┐
│ 活动                                 │
│ 时间      11月                       │
│ 负责                                 │
│ 状态      计划                       │
│ 地点                                 │
│ 说明                                 │
│                                     ↓│
│ 例如：教职工篮球赛                   │
│                                      │
│ F2保存 Esc离开 Tab下一栏 F1帮助      │
└──────────────────────────────────────┘
"""
type 秋
key Tab Tab
type 委
wait ›组织委员
screen
"""
┌─ 添加活动 ───────────────────────────┐
│ 活动      秋                         │
│ 时间      11月                       │
│ 负责      委                         │
│ 状态     │›组织委员          │       │
│ 地点     │ 宣传委员          │       │
│ 说明     │ 文体委员          │       │
│          │ 女工委员         ↓│      ↓│
│ 职务之间用顿号；第一个牵头           │
│                                      │
│ F2保存 Esc离开 Tab下一栏 F4候选      │
└──────────────────────────────────────┘
"""
key Enter
key F1
wait 帮助：负责
screen
"""
┌─ 帮助：负责 ─────────────────────────┐
│ 职务之间用顿号；第一个牵头           │
│ 复制：按住 Shift，用鼠标选中。粘贴： │
│ Ctrl-Shift-V，或鼠标右键、中键。粘贴 │
│ 的内容只会成为文字，不会当作命令。   │
│                                      │
│ 表单                                 │
│ F2 Ctrl-S   填好了，完成（保存、写   │
│             入、下一步）             │
│ Esc         离开；有改动时先询问    ↓│
│ Esc返回 ↑↓翻看                       │
└──────────────────────────────────────┘
"""
key Esc Esc
wait 有改动尚未保存
screen
"""
┌─ 添加活动 ───────────────────────────┐
│ 活动      秋                         │
│ 时间      11月                       │
┌─ 有改动尚未保存 ─────────────────────┐
│ 现在离开，刚才的改动怎么办？         │
│                                      │
│       [>保存<] [ 放弃 ] [ 继续编辑 ] │
│ Enter：保存 ←→选择 Esc取消 F1帮助    │
└──────────────────────────────────────┘
│                                      │
│ F2保存 Esc离开 Tab下一栏 F4候选      │
└──────────────────────────────────────┘
"""
resize 200x60
wait  │ Enter：保存 ←→选择 Esc取消 F1帮助     │
wait  │ 负责      组织委员      
key Right Enter
gone 添加活动
key F10
wait-exit

# Wherever else one types: the palette, the filter, the search, a heading in its row.
size 80x24
run exec unionplan
wait 三、主要工作
key F9
wait 输入文字可筛选
key F5
wait F5 在这里没有用处
key F1
wait jsj 找教师节
key Esc
wait 输入文字可筛选
key Esc
gone 输入文字可筛选
key F12
wait 筛选：
key F7
wait F7 在这里没有用处
key F1
wait 就看筛选出来的
key Esc Esc
gone 筛选：
key C-f
wait 输入要找的字
key C-c
wait 按住 Shift
key F1
wait 离开；再来时接着上次的
key Esc Esc
wait 二、工作目标
key Down Down Enter
wait F4整节
key F5
wait F5 在这里没有用处
key C-z
wait 没有可以撤销的输入
key F1
wait 打开整节的表单
key Esc
type 一
key C-c
wait 按住 Shift
wait 指导思想一
key Esc
wait 有改动尚未保存
key Right Enter
gone 指导思想一
# Ctrl-C copies in the outline, and elsewhere says how to leave.
key C-c
wait 已复制 1 个章节
key 2
wait 11月  完成
key C-c
wait 退出按 F10
key F10
wait-exit

# What was done may have a long name: how to undo it is still said. And the line of keys says what a key does on this row.
run exec unionplan
wait 三、主要工作
key Down
wait Del清空
key Delete
wait 清空前言？
wait Enter：不清空
key Esc
key Up
wait Enter编辑 Ins添加
key 2
wait 11月  完成
key Insert
wait 添加活动
type 第六届教职工代表大会第二次会议提案答复情况通报暨校长接待日新楼使用问题座谈会
key F2
wait 添加活动“
wait …
wait ”（u 撤销）
key Tab
wait Enter看活动
key u
wait 撤销：
key F10
wait-exit

# A list that a field has opened is done with by the key that is done with the form: F2 takes what is marked, and the form
# stays open.
run exec unionplan
wait 三、主要工作
key F7
wait 导出成文件
key Tab Space
wait 输入文字可筛选
key Down F2
gone 输入文字可筛选
wait 导出成文件
wait ‹Markdown（
key Esc
wait 有改动尚未保存
key 2
gone 导出成文件
key F10
wait-exit

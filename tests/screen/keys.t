# Finding one's way: if this failed, a user would not know which key does what.
sh unionplan import "$DATADIR/sample.yaml" >/dev/null
run unionplan
wait 三、主要工作
key F1
wait 折叠或展开这一节
screen
"""
 1计划 2日程 3日历 4职责 5总览 6预览                                       帮助
────────────────────────────────────────────────────────────────────────────────
大纲
 编号自动排：加一节、移一节，后面的跟着改，不要自己写“一、”。换一种编号样式，在
 计划的属性里。
 Enter 就在行里改标题，F4 打开整节：正文、编号、这里印日程还是印职责。Tab 降一
 级，Shift-Tab 升一级，下面的各级一起动。
 几节一起移动或删除，先用 F8 选中。剪切、复制的章节也能粘贴到另一份计划里。
 “⇢”后面是归入这一节的活动，按 F6 选一项，到日程里去；行尾的“3/14”是办完的和全
 部的，下级的都算在内。

这里的键
 Enter e F2              编辑          修改光标所在的一行
 Ins + a                 添加          在光标所在的一行之后添加
 F4 E                    整节          打开这一节的表单：标题、正文、编号、内容
 Ctrl-N A                添加下级      在这一节下面添加下一级
 Tab Alt→ >              降级          放到上一节之下，连同下级
 ⇧Tab Alt← <             升级          提到上一级，连同下级
 Alt↑ Ctrl-↑ [ K         上移          与前一行对调
 Alt↓ Ctrl-↓ ] J         下移          与后一行对调
 空格                    折叠          折叠或展开这一节
────────────────────────────────────────────────────────────────────────────────
 Esc 返回；全角标点当作半角的命令键
 F12筛选 F9命令 F1帮助
"""

# Looked through as one types, by initials of pinyin too; Esc shows all again.
type /
wait 筛选：
type cx
wait 撤销最近一次改动
gone 折叠或展开这一节
screen
"""
 1计划 2日程 3日历 4职责 5总览 6预览                                       帮助
────────────────────────────────────────────────────────────────────────────────
大纲
 Del d                   删除          删除光标所在的一行（先询问，可撤销）
 F12 /                   筛选          边输入边筛选，可用拼音首字母（jsj 找教师
                                       节）；Esc 显示全部

各处通用
 u Ctrl-Z                撤销          撤销最近一次改动（退出后仍可撤销）
 Ctrl-Y Ctrl-R U         重做          恢复刚才撤销的改动
 F5 Ctrl-L               刷新          重新读取并重画屏幕
 F10 q                   退出          退出程序（改动都已保存）

各个界面
 Del d                   删除          删除光标所在的一行（先询问，可撤销） ·
                                       计划、大纲、日程、日历、职责、成员、经费
 F12 /                   筛选          边输入边筛选，可用拼音首字母（jsj 找教师
                                       节）；Esc 显示全部 · 计划、大纲、成员、
                                       历史、帮助
 ⇧Del _                  删除工会      删除已经没有计划的工会，连同职务、成员和
                                       慰问标准（先询问，可撤销） · 计划、职责
────────────────────────────────────────────────────────────────────────────────
 筛选：cx                                                            符合 19 行
 Enter确定 Esc显示全部 ↑↓选择 F1帮助
"""
key Esc
wait 折叠或展开这一节
key F12
type 没有这样的
wait 没有含“没有这样的”的行
key Enter
wait 0 行
key Esc
wait 折叠或展开这一节
key End
wait 回到今天，或今天所在的月份

# A wide window has the names that the configuration knows the actions by.
resize 120x24
wait fold_all
resize 80x24
gone fold_all
key Esc
wait 三、主要工作

# Full-width punctuation of an input method counts as the command.
type ？
wait 折叠或展开这一节
key Esc
wait 三、主要工作

# A key without a meaning says so.
key C-o
wait Ctrl-O 在这里没有用处；别处是：

# The palette runs what works here, and says where the rest works.
key F9
wait 降级  放到
type 改期
gone 降级  放到
screen
"""
 1计划 2日程 3日历 4职责 5总览 6预览    柳汀区第一小学2025—2026学年工会工作计划
──┌─ 命令 ───────────────────────────────────────────────────────────────────┐──
  │ 改期                                                                     │
  │ ──────────────────────────────────────────────────────────────────────── │…
  │ 改期  改时间；计划通过后可记作延期                       用于 日程、日历 │
 ▾│                                                                          │
  │                                                                          │
  │                                                                          │
  │                                                                          │
  │                                                                          │
 ▾│                                                                          │░
  │                                                                          │░
  │                                                                          │
  │                                                                          │
  │                                                                          │
  │                                                                          │
  │                                                                          │
  │                                                                          │
  │                                                                          │░
  │                                                                          │
  │                                                                          │
──│ Enter确定 Esc取消 ↑↓选择 F1帮助                                          │──
 3└──────────────────────────────────────────────────────────────────────────┘
"""
key Enter
wait “改期”在这里用不上，它用于：日程
key C-p
wait 降级  放到
type qbzd
wait 全部折叠
gone 降级  放到
key Enter
wait ▸ 三、主要工作

# The mouse: a tab, a row, the wheel, a hint, a double click.
mouse click 9 1
wait 11月  完成
mouse click 3 3
wait 9月  完成
mouse click 30 5
reversed 教师节
mouse click 30 5 wheel-down
mouse click 30 5 double
wait 例如：教职工篮球赛
key Esc
wait 9月  完成
screen
"""
 1计划 2日程 3日历 4职责 5总览 6预览    柳汀区第一小学2025—2026学年工会工作计划
───────────────────┬────────────────────────────────────────────────────────────
▌9月       7项 ███ │ 9月  完成7/7  预算67,700元  已支66,739.90元
 10月      6项 ██░ │ ✓ 召开委员会会议，通过学年计… 2日  主席、经审委员
 11月      8项 █░░ │▌✓ 教师节庆祝会和慰问          10日 主席等          支18,216
 12月      5项 ░░░ │ ✓ 核对会员名册，更新教职工联… 中旬 组织委员、工会小组长
 1月       3项 ░░░ │ ✓ 新教师入会仪式和师徒结对    17日 组织委员等      支764.50
 2月       1项 ░░░ │ ✓ 新办公室空气检测和饮水机安… 下旬 生活委员         支9,120
 3月       4项 ░░░ │ ✓ 中秋、国庆慰问              26日 生活委员等      支36,654
 4月       3项 ░░░ │ ✓ 迎国庆师生歌会              29日 文体委员等    支1,985.40
 5月       1项 ░░░ │
 6月       3项 ░░░ │
 7月       2项 ░░░ │────────────────────────────────────────────────────────────
 全年      3项 ░░░ │ 教师节庆祝会和慰问
                   │ 时间 9月10日  地点 新楼报告厅
                   │ 负责 主席、生活委员、宣传委员  状态 完成  节日 教师节
                   │ 人数 92人  实到人数 91人  预算 18,400  支出 18,216
                   │ 所属章节 关心生活
                   │ 结果：九十一人参加，孩子们的合唱让好几位老师掉了泪
                   │
                   │
───────────────────┴────────────────────────────────────────────────────────────
 今天 2025-11-18 周二 农历九月廿九
 Enter编辑 空格完成 Ins添加 Tab换栏 Alt↑↓移动 F6改期 F4状态 u撤销 F9命令 F1帮助
"""

# A terminal that doesn't mark pastes: the lines of one are no commands, and go into a field as one.
type dd first line\nxx second line\nq
wait 这里不能粘贴
key Insert
wait 添加活动
type dd first line\nxx second line\nqu
cursor-at dd first line xx second line qu
wait 粘贴的几行已并成一行
key Esc
wait 有改动尚未保存
key Right Enter
gone 添加活动
key F10
wait-exit

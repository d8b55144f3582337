# What takes several months. If this failed, a member would not see in November that the medical check of October still
# runs, or the year's money would be counted twice.
sh unionplan import "$DATADIR/sample.yaml" >/dev/null
run unionplan
wait 三、主要工作
key 2
wait 另有延续1项
key End
reversed （续）教职工体检
wait 时间 10—11月
screen
"""
 1计划 2日程 3日历 4职责 5总览 6预览    柳汀区第一小学2025—2026学年工会工作计划
───────────────────┬────────────────────────────────────────────────────────────
 9月       7项 ███ │ 11月  完成2/8  预算6,800元  已支1,728元，另有延续1项
 10月      6项 ██░ │ ✓ 消防疏散演练和灭火器实操 7日     副主席             支468
▌11月      8项 █░░ │ ✓ 征集教代会提案           10日前  组织委员、工会小组长
 12月      5项 ░░░ │ ! 补选教代会代表（语文组…  14日前  组织委员
 1月       3项 ░░░ │ ● 青年教师基本功展示       中旬    宣传委员等       支1,260
 2月       1项 ░░░ │ ○ 校长接待日：新楼使用问题 26日    副主席、工会小组长
 3月       4项 ░░░ │ ○ 身边的好老师第一辑上墙   下旬    宣传委员           预900
 4月       3项 ░░░ │ ○ 绩效工资方案修订稿发到…  28日前  副主席、主席
 5月       1项 ░░░ │ → 秋季教职工健步走         29日    文体委员等       预2,400
 6月       3项 ░░░ │▌● （续）教职工体检（加查…  10—11月 生活委员等      预46,000
 7月       2项 ░░░ │────────────────────────────────────────────────────────────
 全年      3项 ░░░ │ 教职工体检（加查咽喉、颈椎、甲状腺）
                   │ 时间 10—11月  地点 柳汀区第二医院
                   │ 负责 生活委员、女工委员  状态 进行中  人数 92人
                   │ 预算 46,000  所属章节 身心健康
                   │ 情况：已检七十四人，余下的安排在十一月二十二日
                   │
                   │
                   │
───────────────────┴────────────────────────────────────────────────────────────
 今天 2025-11-18 周二 农历九月廿九
 Enter编辑 空格完成 Ins添加 Tab换栏 Alt↑↓移动 F6改期 F4状态 u撤销 F9命令 F1帮助
"""

# Where it stands is settled in the month it began in.
key M-Up
wait 次序请到10月里调整

# What is done to it is done from here, and it stays under the cursor.
key =
wait 标为计划
reversed （续）教职工体检
key Enter
wait 例如：教职工篮球赛
key Tab C-u
type 10-12月
wait → 10—12月
key F2
wait 将“教职工体检
reversed （续）教职工体检
key Right
wait 12月  完成0/5
wait 另有延续1项
wait （续）教职工体检
key Left Left
wait 10月  完成
gone 另有延续
gone （续）
wait 教职工体检（加

# A filter finds it in each of its months, and counts it once.
key F12
wait 筛选：
type 教职工体检
wait 筛选 “教职工体检”：本月1项，全计划1项
key Enter Right
wait 11月  完成
wait （续）教职工体检
key Right
wait 12月  完成
wait （续）教职工体检
screen
"""
 1计划 2日程 3日历 4职责 5总览 6预览    柳汀区第一小学2025—2026学年工会工作计划
───────────────────┬────────────────────────────────────────────────────────────
 9月               │ 12月  完成0/5  预算8,200元  已支0元，另有延续1项
 10月    有1项     │ 筛选 “教职工体检”：本月1项，全计划1项（Esc 取消）
 11月    有1项     │▌○ （续）教职工体检（加查…  10—12月 生活委员等      预46,000
▌12月    有1项     │
 1月               │
 2月               │
 3月               │
 4月               │
 5月               │
 6月               │
 7月               │────────────────────────────────────────────────────────────
 全年              │ 教职工体检（加查咽喉、颈椎、甲状腺）
                   │ 时间 10—12月  地点 柳汀区第二医院
                   │ 负责 生活委员、女工委员  状态 计划  人数 92人
                   │ 预算 46,000  所属章节 身心健康
                   │ 情况：已检七十四人，余下的安排在十一月二十二日
                   │
                   │
                   │
───────────────────┴────────────────────────────────────────────────────────────
 今天 2025-11-18 周二 农历九月廿九
 Enter编辑 空格完成 Ins添加 Tab换栏 Alt↑↓移动 F6改期 F4状态 u撤销 F9命令 F1帮助
"""
key Esc
gone 筛选 “教职工体检”

# Moved to a month of its own it goes there.
key End
reversed （续）教职工体检
key F6
wait → 10—12月
key C-u
type 1月
wait → 1月
key Enter
wait 延期到一月
wait 1月  完成
reversed 教职工体检
gone （续）
key C-z
wait 撤销：将“教职工体检
key F10
wait-exit

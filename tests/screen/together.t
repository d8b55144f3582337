# Two people at once: if this failed, one would overwrite the other's work without knowing.
sh unionplan import "$DATADIR/sample.yaml" >/dev/null
run unionplan
wait 三、主要工作
key 2
wait 11月  完成

# What others change appears by itself; the cursor keeps its row.
key Down
reversed 征集教代会提案
sh unionplan done 2025 补选教代会代表 >/dev/null
wait ✓ 补选教代会代表
reversed 征集教代会提案

# The same field, changed by both: both values are shown, and the user chooses. What only the other one changed is kept.
key Down Down
reversed 青年教师基本功展示
key Enter
wait 例如：教职工篮球赛
key Tab Tab Tab Tab Tab Tab Tab Tab Tab Tab Tab
wait 办得怎样
type 老师们很投入
sh unionplan done 2025 青年教师基本功 --outcome 评委点评很实在 >/dev/null
key F2
wait 别人也改了这一处
screen
"""
 1计划 2日程 3日历 4职责 5总览 6预览    柳汀区第一小学2025—2026学年工会工作计划
───────────────────┬────────────────────────────────────────────────────────────
 9月       7项 ███ │ 11月  完成3/8  预算6,800元  已支1,728元，另有延续1项
 10月      6项 ██░ │ ✓ 消防疏散演练和灭火器实操 7日     副主席             支468
▌11月      8项 █░░ │ ✓ 征集教代会提案           10日前  组织委员、工会小组长
 12月      5项 ░░░ │ ✓ 补选教代会代表（语文组…  14日前  组织委员
 1月       3项 ░░░ │▌● 青年教师基本功展示       中旬    宣传委员等       支1,260
 2月       1项 ░░░ ┌─ 别人也改了这一处 ────────────────────┐席、工会小组长
 3月       4项 ░░░ │ 结果                                  │委员           预900
 4月       3项 ░░░ │                                       │席、主席
 5月       1项 ░░░ │ 原来是：（空）                        │委员等       预2,400
 6月       3项 ░░░ │ 另一个窗口改为：评委点评很实在        │委员等      预46,000
 7月       2项 ░░░ │ 您改为：老师们很投入                  │────────────────────
 全年      3项 ░░░ │                                       │
                   │    [>接着改<] [ 用我的 ] [ 用对方的 ] │委员、组织委员
                   │ Enter：接着改 ←→选择 Esc取消 F1帮助   │  1,260
                   └───────────────────────────────────────┘
                   │ 粉笔字、朗诵已在十一月十二日比完，模拟上课分两场，十九日
                   │ 语文、英语，二十日数学、综合。
                   │
                   │ 评委是三位退休老教师，奖品为各自想要的一本书。
───────────────────┴────────────────────────────────────────────────────────────
 今天 2025-11-18 周二 农历九月廿九
"""
key Right Enter
wait 修改活动
wait ✓ 青年教师基本功展示
key Enter
wait 结果      老师们很投入
key Esc
gone 办得怎样
key F10
wait-exit

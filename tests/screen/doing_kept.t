# What is typed of how it went outlives the program, and what somebody else has written meanwhile is not written over. If it
# failed, a secretary's half page of an evening would be gone.
sh unionplan import "$DATADIR/sample.yaml" >/dev/null
run unionplan
wait 三、主要工作
key 2
wait 11月  完成2/8
key Down Down Down Space
wait 完成：青年教师基本功展示
type 二十三人上台
key Tab
wait → 2025年11月18日 周二
type 昨天
wait → 2025年11月17日 周一
hangup
wait-exit 129

# It is offered at the next start, and goes on where it was.
run unionplan
wait 未保存的内容
wait 完成活动：二十三人上台
key Enter
wait 完成：青年教师基本功展示
wait 昨天
key F2
wait 完成“青年教师基本功展示”
wait 完成日期 11月17日
wait 结果：二十三人上台
key F10
wait-exit

# Two people write how it went: both texts are shown.
env UNIONPLAN_ACTOR=甲
run unionplan
wait 三、主要工作
key 2
wait 11月  完成3/8
key End Up
reversed 秋季教职工健步走
key Space
wait 完成：秋季教职工健步走
type 甲写的
sh UNIONPLAN_ACTOR=乙 unionplan done 2025 健步走 --date 昨天 --outcome 乙写的 --spent 1500 >/dev/null
key F2
wait 别人也改了这一处
wait 乙写的
screen
"""
 1计划 2日程 3日历 4职责 5总览 6预览    柳汀区第一小学2025—2026学年工会工作计划
───────────────────┬────────────────────────────────────────────────────────────
 9月       7项 ███ │ 11月  完成3/8  预算6,800元  已支1,728元，另有延续1项
 10月      6项 ██░ │ ✓ 消防疏散演练和灭火器实操 7日     副主席             支468
▌11月      8项 █░░ │ ✓ 征集教代会提案           10日前  组织委员、工会小组长
 12月      5项 ░░░ │ ! 补选教代会代表（语文组…  14日前  组织委员
 1月       3项 ░░░ │ ✓ 青年教师基本功展示       中旬    宣传委员等       支1,260
 2月       1项 ░░░ ┌─ 别人也改了这一处 ────────────────────┐席、工会小组长
 3月       4项 ░░░ │ 结果                                  │委员           预900
 4月       3项 ░░░ │                                       │席、主席
 5月       1项 ░░░ │ 原来是：（空）                        │委员等       预2,400
 6月       3项 ░░░ │ 乙改为：乙写的                        │委员等      预46,000
 7月       2项 ░░░ │ 您改为：甲写的                        │────────────────────
 全年      3项 ░░░ │                                       │
                   │    [>接着改<] [ 用我的 ] [ 用对方的 ] │体委员、工会小组长
                   │ Enter：接着改 ←→选择 Esc取消 F1帮助   │  预算 2,400
                   └───────────────────────────────────────┘
                   │ 原因：因连日大雨延期
                   │
                   │
                   │
───────────────────┴────────────────────────────────────────────────────────────
 今天 2025-11-18 周二 农历九月廿九
"""
key Right Right Enter
gone 别人也改了
wait 结果：乙写的
wait 支出 1,500

# What somebody else removes can't be done: what was typed is shown, and kept where it is wanted.
key Up
reversed 绩效工资方案修订稿
key Space
wait 完成：绩效工资方案
type 二十八人签收
sh sqlite3 t.db "DELETE FROM activity WHERE title LIKE '绩效工资方案修订稿%'"
key F2
wait 已被别人删除
wait 二十八人签收
key Right Enter
gone 已被别人删除
key F10
wait-exit
sh test "$(sqlite3 t.db "SELECT count(*) FROM draft")" = 0

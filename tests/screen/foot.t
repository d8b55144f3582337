# The line of keys and the headline: if this failed, whoever is startled would not see how to take a change back, or would
# read half a sum as a whole one.
sh unionplan import "$DATADIR/sample.yaml" >/dev/null
run unionplan
wait 三、主要工作
key 2
wait 11月  完成2/8
wait 空格完成 Ins添加 Tab换栏 Alt↑↓移动
wait u撤销 F9命令 F1帮助
gone 重做

# One hint for two ways: its halves are clicked apart.
key Down
reversed 征集教代会提案
key M-Down
wait ▌11月      8项 █░░ │ ! 补选
key M-Up
wait ▌11月      8项 █░░ │▌✓ 征集
click ↓移动
wait ▌11月      8项 █░░ │ ! 补选
click Alt↑
wait ▌11月      8项 █░░ │▌✓ 征集

# What was undone can be done again, as long as nothing else has been done.
key u
wait 撤销：
wait Ctrl-Y重做 u撤销 F9命令
key C-y
wait 重做：
gone Ctrl-Y重做

# Somebody who has done nothing has nothing to undo.
env UNIONPLAN_ACTOR=别人
at other
run unionplan
wait 三、主要工作
gone u撤销
wait F9命令 F1帮助
key F10
wait-exit
at

# What is cut waits to be put somewhere.
key 1
wait 一、指导思想
click 一、指导思想
gone Ctrl-V粘贴
key C-x
wait Ctrl-V粘贴 u撤销 F9命令 F1帮助
key F10
wait-exit

# In a narrow window whole parts are left out, and what is done most comes first.
size 40x12
env UNIONPLAN_ACTOR=测试员
run unionplan
wait 二、工作目标
key 2
wait 11月  完成2/8
screen
"""
 1 2日程 3 4 5 6  2025—2026学年工会工…
 11月  完成2/8  预算6,800元  已支1,728元
▌✓ 消防疏散演练和灭火器实操     7日
 ✓ 征集教代会提案               10日前
 ! 补选教代会代表（语文组、后…  14日前
 ● 青年教师基本功展示           中旬
 ○ 校长接待日：新楼使用问题     26日
 ○ 身边的好老师第一辑上墙       下旬
 ○ 绩效工资方案修订稿发到代表…  28日前
 → 秋季教职工健步走             29日
 今天 2025-11-18 周二 农历九月廿九
 Enter编辑 空格完成 u撤销 F9命令 F1帮助
"""
sh unionplan add 2025 校史馆修缮 --when 11月5日 --budget 1234567.5 >/dev/null
wait 校史馆修缮
screen
"""
 1 2日程 3 4 5 6  2025—2026学年工会工…
 11月  完成2/9  预算1,241,367.50元
 ! 校史馆修缮                   5日
▌✓ 消防疏散演练和灭火器实操     7日
 ✓ 征集教代会提案               10日前
 ! 补选教代会代表（语文组、后…  14日前
 ● 青年教师基本功展示           中旬
 ○ 校长接待日：新楼使用问题     26日
 ○ 身边的好老师第一辑上墙       下旬
 ○ 绩效工资方案修订稿发到代表…  28日前
 今天 2025-11-18 周二 农历九月廿九
 Enter编辑 空格完成 u撤销 F9命令 F1帮助
"""
key F10
wait-exit

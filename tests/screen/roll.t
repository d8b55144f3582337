# The next plan out of one, step by step. If this failed, a chair would begin the new year from an empty sheet, or would find
# last year's dates in this year's plan; or a lost connection would take what was decided.
sh unionplan import "$DATADIR/sample.yaml" >/dev/null
run exec unionplan
wait 三、主要工作
key C-w
wait 照这份计划做下一年的
cursor-at 新计划的时间  
screen
# The title and the code follow the time, until they are typed.
type 2027
wait 2027—2028学年
wait → 2027-09 至 2028-07
type 13
wait 应写作年份
key Backspace Backspace Backspace Backspace Backspace Backspace
type 2025
wait 同一段时间
key C-u
type 2026
wait 2026—2027学年
key F2

# Texts that tell years: what is sure is ticked.
wait 文字里的年份
wait 4/8
screen
key Down Space
wait 3/8
key Down Down Enter
wait 现在：
screen
key Enter
gone 现在：
key F8
wait 8/8
key F6
wait 4/8
key z
wait z 在这里没有用处
key F1
wait 打勾的会照办
key Esc
wait F2下一步
gone 打勾的会照办
mouse click 3 5
wait 3/8
key F2

# What was left undone.
wait 没有做完的活动
screen
key Space
wait 2/2
key Enter
wait 报名不足十人
key Enter
gone 报名不足十人

# Back and forth: what was decided stays.
key Esc
wait 文字里的年份
wait 3/8
key Esc
wait 新计划的时间
key Esc
wait 刚才逐项作的决定怎么办？
key Enter
gone 刚才逐项作的决定
wait 新计划的时间
key Tab Down
wait 第几个星期几不变
key F2
wait 3/8
key F2
wait 2/2
key F2
wait 预览：柳汀区第一小学2026—2027学年工会工作计划
screen
key End
wait 第 
key Enter
wait 做出新计划
screen
sh unionplan show 2026 | grep -q '2026—2027'
sh unionplan month 10 --plan 2026 | grep -q 青年教师近郊骑行
sh unionplan month 12 --plan 2026 | grep -q '1日'
key u
wait 撤销：由

# A code that is taken is put right in the form.
key 1
wait 全部计划
key C-w
wait 照这份计划做下一年的
key Tab Tab Tab C-u
type 2025-1
key F2
wait 文字里的年份
key F2
wait 没有做完的活动
key F2
wait 已有一份计划在用
key C-u
type 新
key F2
wait 文字里的年份

# What was decided outlives a lost connection.
key Space
wait 3/8
hangup
wait-exit
run exec unionplan
wait 未保存的内容
wait 照这份计划做下一年的
key Enter
wait 新计划的时间
wait 新
key F2
wait 文字里的年份
wait 3/8
key Esc
wait 新计划的时间
key Esc
wait 刚才的改动怎么办
key Right Enter
gone 新计划的时间
key F10
wait-exit
run exec unionplan
wait 三、主要工作
gone 未保存的内容
key F10
wait-exit

# In a small window.
size 40x12
run exec unionplan
wait 二、工作目标
key C-w
wait 新计划的时间
screen
key F2
wait 文字里的年份
screen
key F2
wait 没有做完的活动
screen
key F2
wait 存入以前
screen
resize 80x24
wait 改了的文字
key Esc
wait 没有做完的活动
resize 20x5
wait 没有做完
screen
resize 80x24
wait 补选教代会代表
key Esc Esc Esc
wait 二、工作目标
key F10
wait-exit

# For looking only there is nothing to be made.
size 80x24
run exec unionplan --read-only
wait 二、工作目标
key C-w
wait 只
gone 新计划的时间
key F10
wait-exit

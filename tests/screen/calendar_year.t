# Twelve months at once: if this failed, nobody would see in which weeks everything comes together, and which are empty.
sh unionplan import "$DATADIR/sample.yaml" >/dev/null
run unionplan
wait 三、主要工作
key 3
wait 周一
key F8
wait 有活动
screen

# Arrows go by days and weeks, also from month to month; a page is a year.
key Down Down
wait 2025-12-02 周二
wait 1项活动：委员会例会
key Enter
wait ─ 活动 ─
key Esc
gone ─ 活动 ─
key PageDown
wait 2026年9月—2027年8月
wait 2026-12-02
key Insert
wait 不能添加活动
key PageUp
wait 2025年9月—2026年8月

# An activity is moved here as in the month; a new one is added on the day at the cursor.
key M-Right
wait 改到12月3日
key u
wait 撤销
key Insert
wait 12月3日
type 临时会
key F2
wait 添加活动“临时会”
key Left Right
wait 1项活动：临时会

# Esc and F8 lead back to the month of the day.
key Esc
wait 2025年12月  7项
key F8
wait 有活动

# By mouse: a day, also of a month whose first week stands beside its name.
mouse click 77 15
wait 2026-08-01
mouse click 6 5
wait 2025-09-02
mouse click 6 5 double
wait ─ 活动 ─
key Esc
gone ─ 活动 ─
key F10
wait-exit

# A small window shows the months around the cursor.
size 40x12
run unionplan
wait 1计划
key 3
wait 11月
key F8
wait 有活动
screen
key F10
wait-exit

# A large one has room for marks beside the days.
size 200x60
run unionplan
wait 三、主要工作
key 3
wait 周一
key F8
wait 周末、放假
screen
key F10
wait-exit

# English.
size 100x30
run unionplan --lang en
wait Enter
key 3
wait Monday
key F8
wait no work
screen
key F10
wait-exit

# How many came is not how many were expected: if this failed, a number that nobody has counted would stand in the report.
sh unionplan import "$DATADIR/sample.yaml" >/dev/null
run unionplan
wait 三、主要工作
key 2
wait 11月  完成

# Done without a count: what is proposed is cleared, and nothing is told.
key Down Down Down Down
reversed 校长接待日：新楼使用问题
key Space
wait 办得怎样
key Tab Tab
wait 预计 14 人，请改为实到的
wait 实到人数  14
key Backspace
gone 实到人数  14
key F2
wait 完成“校长接待日：新楼使用问题”
sh unionplan month 11 --json | grep -A13 新楼使用问题 | grep -q '"participants": 14'
sh unionplan month 11 --json | grep -A14 新楼使用问题 | grep -q '"attended": null'

# Counted afterwards: in the form of the activity, beside the number that was expected.
key Enter
wait 完成日期
key Tab Tab Tab Tab Tab Tab Tab Tab Tab Tab
wait 没有点过人数的，空着不填
type 十二
key F2
wait 实到人数 12人
sh unionplan month 11 --json | grep -A14 新楼使用问题 | grep -q '"attended": 12'
key F10
wait-exit

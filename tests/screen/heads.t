# How many came is not how many were expected: if this failed, a number that nobody has counted would stand in the report.
sh unionplan import "$DATADIR/sample.yaml" >/dev/null
run unionplan
wait 三、主要工作
key 2
wait 11月  完成

# Done without a count: how many were expected stands in the hint alone, so that Enter at once stores no number.
key Down Down Down Down
reversed 校长接待日：新楼使用问题
key Space
wait 办得怎样
key Tab Tab
wait 计划 14 人；来了多少写多少，不清楚就空着
gone 实到人数  14
key Enter
wait 完成“校长接待日：新楼使用问题”
sh unionplan month 11 --json | grep -A13 新楼使用问题 | grep -q '"participants": 14'
sh unionplan month 11 --json | grep -A14 新楼使用问题 | grep -q '"attended": null'

# Counted afterwards: in the form of the activity, beside the number that was expected.
key Enter
wait 完成日期
key Tab Tab Tab Tab Tab Tab Tab Tab Tab Tab
wait 计划 14 人；来了多少写多少，不清楚就空着
type 十二
key F2
wait 实到人数 12人
sh unionplan month 11 --json | grep -A14 新楼使用问题 | grep -q '"attended": 12'
key F10
wait-exit

# Half typed in a version that had one number for both, and left: the count goes on where it is asked for now.
sh sqlite3 t.db "INSERT INTO draft (id, at, actor, form, row_id, content) SELECT 1, '2025-11-18 08:00:00', '测试员', 'activity.done', id, 'place ' || plan_id || ' 0 0 0 0' || char(10) || '-outcome=' || char(10) || '+outcome=课课有人听' || char(10) || '-participants=24' || char(10) || '+participants=31' || char(10) FROM activity WHERE title = '青年教师基本功展示'"
run unionplan
wait 未保存的内容
key Enter
wait 完成：青年教师基本功展示
wait 课课有人听
wait 实到人数  31
key F2
wait 完成“青年教师基本功展示”
sh unionplan month 11 --json | grep -A14 基本功展示 | grep -q '"attended": 31'
key F10
wait-exit

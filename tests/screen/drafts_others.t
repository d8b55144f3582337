# What was typed and not saved, and what others have done since: if this failed, a draft taken up again would undo their work.
sh unionplan import "$DATADIR/sample.yaml" >/dev/null
sh printf 'unionplan: 1\norganization: {name: 乙校工会}\nplan: {title: 乙校第二份, code: 乙2, kind: year, start: 2026-09}\ncommittee:\n  - {post: 乙校主席, duties: [主持乙校的会], members: [乙校甲某]}\n' >union.yaml
sh unionplan import union.yaml >/dev/null

# Somebody changes another field, and one that is not typed in: both stay, without a question.
run exec unionplan
wait 三、主要工作
key 2
wait 11月  完成
key Down Down Down Down Enter
wait 例如：教职工篮球赛
key Tab Tab Tab Tab C-u
type 大礼堂
wait 大礼堂
hangup
wait-exit
sh sqlite3 t.db "SELECT row_id FROM draft" >id; sqlite3 t.db "UPDATE activity SET outcome = '别人写的结果', title = title || '（改）' WHERE id = $(cat id)"
run exec unionplan
wait 未保存的内容
key Enter
wait （改）
wait 大礼堂
key F2
wait 修改活动
sh test "$(sqlite3 t.db "SELECT place, outcome, title LIKE '%（改）' FROM activity WHERE id = $(cat id)")" = '大礼堂|别人写的结果|1'

# Somebody changes the same field: it is said, and asked at saving.
key Enter
wait 例如：教职工篮球赛
key Tab Tab Tab Tab
cursor-at 大礼堂
type 二楼
cursor-at 大礼堂二楼
hangup
wait-exit
sh sqlite3 t.db "UPDATE activity SET place = '操场' WHERE id = $(cat id)"
run exec unionplan
wait 未保存的内容
wait 活动：大礼堂二楼
key Enter
wait 存着的也改过了
key F2
wait 别人也改了这一处
wait 对方改为：操场
wait 您改为：大礼堂二楼
# The connection is lost while it asks: nothing is decided, and it asks again.
hangup
wait-exit
sh test "$(sqlite3 t.db "SELECT place FROM activity WHERE id = $(cat id)")" = 操场
run exec unionplan
wait 未保存的内容
key Enter
wait 存着的也改过了
key F2
wait 对方改为：操场
# Enter at once decides nothing.
key Enter
gone 对方改为
sh test "$(sqlite3 t.db "SELECT place FROM activity WHERE id = $(cat id)")" = 操场
key F2
wait 原来是：大礼堂
key Right Enter
wait 修改活动
sh test "$(sqlite3 t.db "SELECT place FROM activity WHERE id = $(cat id)")" = 大礼堂二楼

# They have made the same change: there is nothing left to ask.
key Enter
wait 例如：教职工篮球赛
key Tab Tab Tab Tab
cursor-at 大礼堂二楼
type 东侧
cursor-at 二楼东侧
hangup
wait-exit
sh sqlite3 t.db "UPDATE activity SET place = '大礼堂二楼东侧' WHERE id = $(cat id)"
run exec unionplan
wait 未保存的内容
key Enter
wait 大礼堂二楼东侧
key F2
wait 没有改动
key F10
wait-exit

# A draft in the committee of another union opens there; a post, a duty, a term, a member.
run exec unionplan
wait 三、主要工作
key 1
wait 共 3 份计划
key F12
type 乙2
wait 乙校第二份
key Enter Enter
wait 乙校工会 › 乙校第二份
key 4
wait 乙校主席
key Enter
wait 例如：文体委员
key Home
type 老
wait 老乙校主席
hangup
wait-exit
run exec unionplan
wait 未保存的内容
wait 老乙校主席
key Enter
wait 老乙校主席
key F2
wait 修改职务“老乙校主席”
wait 老乙校主席  1/1
reversed 老乙校主席
key F10
wait-exit

# A duty.
run exec unionplan
wait 三、主要工作
key 1
wait 共 3 份计划
key F12
type 乙2
wait 乙校第二份
key Enter Enter
wait 乙校第二份
key 4
wait 老乙校主席
key Tab Down Down Down
reversed 主持乙校的会
key Enter
wait 主持乙校的会
type ，并写纪要
cursor-at ，并写纪要
hangup
wait-exit
run exec unionplan
wait 未保存的内容
wait 职责：主持乙校的会，并写纪要
key Enter
cursor-at ，并写纪要
key F2
wait 修改职责
reversed 主持乙校的会，并写纪要

# A term, in which names of that union's members are proposed; left for later, and taken up in the same session.
key Home Down
reversed 乙校甲某
key Enter
wait 任职
key Tab
type 2024-09
wait 2024-09
signal TERM
wait-exit
run exec unionplan
wait 未保存的内容
key Esc
gone 未保存的内容
key C-b
wait 2024-09
key Enter
cursor-at 2024-09
key F2
wait 修改“乙校甲某”的任职
wait 乙校甲某（2024年9月起）

# A new member.
key F8
wait 乙校甲某
key Insert
wait 添加成员
type 乙校新人
wait 乙校新人
signal TERM
wait-exit
run exec unionplan
wait 未保存的内容
key Enter
cursor-at 乙校新人
key F2
wait 添加成员“乙校新人”
reversed 乙校新人
sh test "$(sqlite3 t.db "SELECT o.name FROM member m JOIN organization o ON o.id = m.organization_id WHERE m.name = '乙校新人'")" = 乙校工会

# The post of a new duty is deleted: there is no place for it, and it stays readable until it is given up.
key 4
wait 老乙校主席
key Tab Down Down Insert
wait 添加职责
type 保管印章
wait 保管印章
signal TERM
wait-exit
sh sqlite3 t.db "DELETE FROM duty WHERE post_id = (SELECT id FROM post WHERE name = '老乙校主席'); DELETE FROM appointment WHERE post_id = (SELECT id FROM post WHERE name = '老乙校主席'); DELETE FROM post WHERE name = '老乙校主席'"
run exec unionplan
wait 未保存的内容
key Enter
wait “添加职责”要放进去的地方已被别人删除
wait 职责：保管印章
gone 作为新的添加
key Enter
wait 没有保存的内容已留着
key F10
wait-exit
run exec unionplan
wait 添加职责：保管印章
key 2
gone 未保存的内容
key C-b
wait 没有未保存的内容

# The plan of a new activity is deleted: it can go into the open one.
key 1
wait 共 3 份计划
key F12
type 乙2
wait 乙校第二份
key Enter Enter
wait 乙校第二份
key 2
wait 9月
key Insert
wait 添加活动
type 乙校的球赛
wait 乙校的球赛
signal TERM
wait-exit
sh sqlite3 t.db "DELETE FROM plan WHERE code = '乙2'"
run exec unionplan
wait 添加活动：乙校的球赛
key Enter
wait “添加活动”要放进去的地方已被别人删除
wait 它所在的计划也不在了
key Enter
wait 添加活动
cursor-at 乙校的球赛
key F2
wait 添加活动“乙校的球赛”
reversed 乙校的球赛
sh test "$(sqlite3 t.db "SELECT count(*) FROM draft")" = 0

# Nor is a plan offered that is gone itself: the one that is open, deleted while something is typed for it.
key Insert
wait 添加活动
type 甲校的登山
wait 甲校的登山
sh sqlite3 t.db "DELETE FROM plan"
key F2
wait “添加活动”要放进去的地方已被别人删除
wait 活动：甲校的登山
gone 作为新的添加
gone 它所在的计划也不在了
key Enter
wait 没有保存的内容已留着
sh test "$(sqlite3 t.db "SELECT count(*) FROM draft")" = 1
key F10
wait-exit

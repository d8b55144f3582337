# What is typed in a form that is still open: if this failed, a lost connection would lose it.
sh unionplan import "$DATADIR/sample.yaml" >/dev/null
run exec unionplan
wait 三、主要工作
key 2
wait 11月  完成
key Insert
wait 添加活动
type 趣味运动会
wait 趣味运动会
hangup
wait-exit

run exec unionplan
wait 未保存的内容
wait 添加活动
key Enter
wait 趣味运动会
cursor-at 趣味运动会
key F2
wait 添加活动“趣味运动会”
wait 11月  完成
reversed 趣味运动会
key F10
wait-exit

# A draft that is dropped does not come back.
run exec unionplan
wait 三、主要工作
key Down Down F4
wait 短标题
type 甲
wait 指导思想甲
signal TERM
wait-exit
run exec unionplan
wait 未保存的内容
key Right Enter
gone 未保存的内容
key F10
wait-exit
run exec unionplan
wait 三、主要工作
gone 未保存的内容
key F10
wait-exit

# A template's answers are kept as well.
sh rm -f t.db*
run exec unionplan
wait 欢迎使用
key Enter
wait 选择模板
type xxxn
wait 小学学年
key Enter
wait 学校名称
key C-u
type 第九小学
wait 第九小学
hangup
wait-exit
run exec unionplan
wait 未保存的内容
wait 新建计划
key Enter
wait 学校名称
cursor-at 第九小学
key F2
wait 预览：第九小学
key Enter
wait 导入计划“第九小学
key F10
wait-exit
run exec unionplan
wait 指导思想
gone 未保存的内容

# One whose row has been deleted goes, with a word.
key Down Down F4
wait 短标题
type 甲
wait 指导思想甲
signal TERM
wait-exit
sh sqlite3 t.db "DELETE FROM section WHERE heading = '指导思想'"
run exec unionplan
wait 未保存的内容
key Enter
wait 上次没有保存的“章节”已被别人删除，草稿放弃了
key F10
wait-exit
run exec unionplan
wait 二、
gone 未保存的内容
key F10
wait-exit

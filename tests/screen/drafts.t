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
key Down Down Enter
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

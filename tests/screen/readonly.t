# A database that can only be read: if this failed, one could not even look, or would type in vain.
sh unionplan import "$DATADIR/sample.yaml" >/dev/null
run unionplan --read-only
wait 三、主要工作
key Down Enter
wait 只能读
key 2
wait 11月  完成
key Space
wait 只能读
key 4
wait 本期活动
key Delete
wait 只能读
key F10
wait-exit

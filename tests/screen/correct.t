# What was refused can be put right and stored: nothing typed is lost over it.
sh unionplan import "$DATADIR/sample.yaml" >/dev/null
run unionplan
wait 三、主要工作
key 2
wait 11月  完成
key Insert
wait 添加活动
type 春季植树
key Tab C-u
type 8月底前
wait 8月底前
key F2
wait 不在计划的时间之内
key C-u
type 3月12日
wait 3月12日
key F2
wait 添加活动“春季植树”
sh unionplan month 2026-03 --plan 2025 | grep -q 春季植树

# Chinese being typed into a form, for the README.
size 88x26
sh unionplan import "$DATADIR/sample.yaml" >/dev/null
run unionplan
wait 三、主要工作
key 2
wait 11月  完成
key Insert
wait 添加活动
type 秋季教职工运动会
key Tab C-u
type 11月下旬
key Tab
type 文体委员、宣传委员
cursor-at 宣传委员
shot screenshots/form.svg

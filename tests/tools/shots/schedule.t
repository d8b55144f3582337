# A month of the schedule, for the README.
size 96x26
sh unionplan import "$DATADIR/sample.yaml" >/dev/null
run unionplan
wait 三、主要工作
key 2
wait 11月  完成
key Down Down
shot screenshots/schedule.svg

# A month of the calendar, for the README.
size 96x26
sh unionplan import "$DATADIR/sample.yaml" >/dev/null
run unionplan
wait 三、主要工作
key 3
wait 周一
key Down Right
wait 新楼使用
shot screenshots/calendar.svg

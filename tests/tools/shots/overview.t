# The overview of November, for the README.
size 96x26
sh unionplan import "$DATADIR/sample.yaml" >/dev/null
run unionplan
wait 三、主要工作
key 5
wait 各月进度
key Down
shot screenshots/overview.svg

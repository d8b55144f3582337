# The committee, for the README.
size 88x26
sh unionplan import "$DATADIR/sample.yaml" >/dev/null
run unionplan
wait 三、主要工作
key 4
wait 本期活动
key Down Down Down Down
wait 文体委员  
shot screenshots/committee.svg

# Keys that can do nothing on the row at the cursor. If this failed, somebody whose cursor stands among the months would
# press Space again and again without being told where the activities are.
sh unionplan import "$DATADIR/sample.yaml" >/dev/null
run unionplan
wait 三、主要工作
key 2
wait 11月  完成
key Tab
wait Enter看活动
key Space
wait 光标在月份上；按 Tab 或 Enter 到活动
key Delete
wait 光标在月份上；按 Tab 或 Enter 到活动
key Tab
wait Enter编辑

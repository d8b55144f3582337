# The outline, for the README.
size 88x26
sh unionplan import "$DATADIR/sample.yaml" >/dev/null
run unionplan
wait 三、主要工作
key Down Down Down Down
shot screenshots/outline.svg

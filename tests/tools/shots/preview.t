# The printed page, for the README.
size 88x30
sh unionplan import "$DATADIR/sample.yaml" >/dev/null
run unionplan
wait 三、主要工作
key 6
wait 第 1 页
shot screenshots/preview.svg

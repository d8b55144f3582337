# Somebody else takes over a post: a name not on the list yet is typed into a term that is there.
sh unionplan import "$DATADIR/sample.yaml" >/dev/null
run unionplan
wait 三、主要工作
key 4
wait 沈慧兰
key Tab Down Enter
wait 任职
key C-u
type 新来的人
wait 新来的人
key F2
wait 修改“新来的人”的任职
sh unionplan duty 主席 | grep -q 新来的人
key u
wait 撤销
wait 沈慧兰

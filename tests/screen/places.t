# What stands in the place of a database and is none, where somebody begins: a sentence that says so, and the terminal as it was.
sh ln -s away/plan.db link.db; ln -s ring.db ring.db; mkdir folder.db; mkfifo pipe.db; ln -s /dev/zero device.db; echo 甲 >text.db
run unionplan --db link.db
wait 它指向的文件不存在
wait-exit 1
harmless
run unionplan --db ring.db
wait 链接绕成了圈
wait-exit 1
run unionplan --db folder.db
wait 不是普通文件
wait-exit 1
run unionplan --db pipe.db
wait 不是普通文件
wait-exit 1
run unionplan --lang en --db device.db
wait is not a regular file
wait-exit 1
run unionplan --db text.db
wait 不是 unionplan 的数据库
wait-exit 1

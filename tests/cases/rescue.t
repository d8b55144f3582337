# Saving what is left of a damaged database. If it failed, one bad page would take a year's work along.

$ unionplan import "$DATADIR/sample.yaml" >/dev/null; unionplan backup 完好.db >/dev/null
$ unionplan --db 完好.db export 2025 --format yaml >before.yaml

# A sound one comes out as it was, with its history.
$ unionplan doctor 完好.db --rescue 同样.db
                                                            找回  其中改动过  丢失
  计划                                                         2           0     0
  条目                                                        51           0     0
  活动                                                        62           0     0
  成员                                                        19           0     0
  职务、职责、任职                                            62           0     0
  其他                                                       124           0     0
  历史记录                                                     1           0     0
  完好.db 的内容全部存到了 同样.db
$ unionplan --db 同样.db export 2025 --format yaml | cmp - before.yaml; unionplan doctor 同样.db
  同样.db 完好
$ unionplan --db 同样.db history --json | grep -c '"action"'; unionplan --db 同样.db undo 2>&1 | head -1
  1
  撤销：导入 2 份计划（$DATADIR/sample.yaml）

# Without its first page not even a program for databases can open it; the content is all there.
$ cp 完好.db 没头的.db; dd if=/dev/zero of=没头的.db bs=4096 count=1 conv=notrunc 2>/dev/null; cksum 没头的.db >sum
$ unionplan --db 没头的.db list
  unionplan：“没头的.db”不是 unionplan 的数据库，没有改动它。请核对路径；如果原来是，它已损坏，请用备份恢复
[1]
$ unionplan doctor 没头的.db --rescue 找回.db | tail -1; unionplan --db 找回.db export 2025 --format yaml | cmp - before.yaml
  没头的.db 的内容全部存到了 找回.db
$ cksum 没头的.db | cmp - sum; ls | grep rescue
[1]

# What hangs on a row that is lost stands where it can be found.
$ cp 完好.db 孤儿.db; sqlite3 孤儿.db "PRAGMA foreign_keys = OFF; DELETE FROM plan WHERE code = '2025-1'; DELETE FROM section WHERE heading = '主要工作'; DELETE FROM member WHERE name = '沈慧兰'; DELETE FROM post WHERE name = '文体委员'; UPDATE activity SET starts = '2025-99' WHERE title LIKE '教职工体检%'"
$ unionplan doctor 孤儿.db --rescue 有家.db
                                                            找回  其中改动过  丢失
  计划                                                         1           0     1
  条目                                                        49           8     2
  活动                                                        62           1     0
  成员                                                        18           0     1
  职务、职责、任职                                            60           0     2
  其他                                                       124           0     0
  历史记录                                                     1           0     0
  孤儿.db 里还读得出的内容存到了 有家.db。请看过再用：unionplan --db 新文件
$ unionplan doctor 有家.db; unionplan --db 有家.db list
  有家.db 完好
  代号          标题             完成  状态    起止                 工会
  2025          柳汀区第一小学  14/46  已通过  2025年9月—2026年7月  柳汀区第一小学
                2025—2026学年                                       工会委员会
                工会工作计划
  找回的计划-1  找回的计划 1     5/14  草稿    2025年9月—2026年1月  柳汀区第一小学
                                                                    工会委员会

# Where the table of plans is lost, each of them is there again, in its union, with what was its own and with its months; as many
# are counted as lost as the rest tells of. Of what nothing tells, that is said.
$ cp 完好.db 没计划.db; pages=$(sqlite3 没计划.db "SELECT rootpage FROM sqlite_schema WHERE tbl_name IN ('plan', 'history')")
$ for page in $pages; do dd if=/dev/zero of=没计划.db bs=4096 count=1 seek=$((page - 1)) conv=notrunc 2>/dev/null; done
$ unionplan doctor 没计划.db --rescue 分开.db
                                                          找回  其中改动过    丢失
  计划                                                       0           0  至少 2
  条目                                                      51           0       0
  活动                                                      62           0       0
  成员                                                      19           0       0
  职务、职责、任职                                          62           0       0
  其他                                                     124           0       0
  历史记录                                                   0           0    不详
  没计划.db 里还读得出的内容存到了 分开.db。请看过再用：unionplan --db 新文件
$ unionplan --db 分开.db list
  代号          标题           完成  状态  起止                 工会
  找回的计划-1  找回的计划 1  14/46  草稿  2025年9月—2026年7月  柳汀区第一小学工会
                                                                委员会
  找回的计划-2  找回的计划 2   5/14  草稿  2025年9月—2026年1月  柳汀区第一小学工会
                                                                委员会
$ unionplan --lang en doctor 没计划.db --rescue english.db | sed -n '2p; 8p'; unionplan --db english.db --lang en list --json | grep '"title"'
  Plans                                              0                0  2 or more
  History                                            0                0    unknown
      "title": "Saved plan 1",
      "title": "Saved plan 2",
$ count() { sqlite3 $1 "SELECT count(*), plan_id FROM $2 GROUP BY plan_id"; }; for table in section activity income allotment; do count 完好.db $table >is; count 分开.db $table | cmp - is; done

# The same with its posts: holders, duties and activities still belong to each of them.
$ cp 完好.db 没职务.db; sqlite3 没职务.db "PRAGMA foreign_keys = OFF; DELETE FROM post"; unionplan doctor 没职务.db --rescue 有职务.db | grep 职务
  职务、职责、任职                                            52           0    10
  没职务.db 里还读得出的内容存到了 有职务.db。请看过再用：unionplan --db 新文件
$ unionplan --db 完好.db duty 宣传委员 | sed 1,3d >was; unionplan --db 有职务.db duty '找回的职务 4' | sed 1,3d | cmp - was; wc -l <was
  11
$ for db in 完好 有职务; do sqlite3 $db.db "SELECT seats FROM post ORDER BY id" | paste -s -d ' '; done
  1 1 1 1 2 1 4 1 1 5
  1 1 1 1 2 1 4 1 1 5

# It does not write over anything, nor into what it reads; what is nothing is told so, and nothing is left.
$ unionplan doctor 完好.db --rescue 有家.db
  unionplan：“有家.db”已经存在，没有覆盖它。请换一个名字，或说明要覆盖
[1]
$ unionplan doctor 完好.db --rescue 完好.db
  unionplan：“完好.db”就是正在使用的数据库，不能写在它上面；请换一个文件名
[1]
$ unionplan doctor nothing.db --rescue 新的.db
  unionplan：不能读取“nothing.db”（没有这个文件或文件夹）。请检查路径和权限
[1]
$ mkfifo 管道; for no_file in 管道 /dev/zero .; do unionplan doctor $no_file --rescue 新的.db; done
  unionplan：“管道”不是普通文件，不能用作数据库。请换一个路径
  unionplan：“/dev/zero”不是普通文件，不能用作数据库。请换一个路径
  unionplan：“.”不是普通文件，不能用作数据库。请换一个路径
[1]
$ head -c 100000 /dev/zero >空的.db; unionplan doctor 空的.db --rescue 新的.db; ls | grep 新的
  unionplan：“空的.db”里什么都读不出来了。请用备份恢复：unionplan restore
  这里说的命令也要写明数据库：unionplan --db 空的.db …
[1]
$ unionplan --lang en doctor "$DATADIR/sample.yaml" --rescue 新的.db
  unionplan: nothing can be read of “$DATADIR/sample.yaml” any more: restore a backup with unionplan restore
  Name the database in these commands, too: unionplan --db $DATADIR/sample.yaml …
[1]

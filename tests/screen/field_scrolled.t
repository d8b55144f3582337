# A line that is longer than its field. If this failed, somebody at the end of a long title would take what is seen for
# all of it.
sh unionplan import "$DATADIR/sample.yaml" >/dev/null
run unionplan
wait 三、主要工作
key 2
wait 11月  完成
key Insert
wait 例如：教职工篮球赛
type 甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥
wait …
cursor-at 申酉戌亥
key Home
wait 甲乙丙丁
gone …
key End
wait …
key Left Left
cursor-at 未申酉

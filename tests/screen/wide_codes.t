# A code typed while the input method writes full-width letters: if this failed, the form would refuse it though it looks right.
sh unionplan import "$DATADIR/sample.yaml" >/dev/null
run unionplan
wait 三、主要工作
key 1
wait 所有计划
key F4
wait 代号
key Tab C-u
type （２０２５）
wait 代号由汉字、字母、数字
key C-u
type ＧＨ２０２５－Ａ
gone 代号由汉字、字母、数字
key F2
wait 修改计划“柳汀区
sh unionplan show GH2025-A >/dev/null

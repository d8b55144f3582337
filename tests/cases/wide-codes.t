# Codes typed with the input method's full-width letters and digits on. If it failed, a plan's code would be refused for no
# reason that can be seen, or stand in the database in letters that nobody finds again.

$ unionplan import "$DATADIR/sample.yaml" >/dev/null
$ unionplan new --title 甲计划 --union 甲工会 --kind year --start 2025-09 --code ＧＨ２０２５－ａ
  已新建空白计划 GH2025-a《甲计划》。添加活动：unionplan add GH2025-a 标题
$ unionplan new --title 乙计划 --union 甲工会 --kind year --start 2025-09 --code '（２０２５）'
  unionplan：“(2025)”不能作代号：代号由汉字、字母、数字和 . _ - 组成，最多 40 个字，不含空格
[1]
$ unionplan new --title 乙计划 --union 甲工会 --kind year --start 2025-09 --code ２０２５
  unionplan：代号“2025”已有一份计划在用；换一个代号（导入时用 --code）
[1]

# A plan is found by such a code as well.
$ unionplan show ２０２５－１ | head -n 1
  柳汀区第一小学女职工委员会2025—2026学年第一学期工作计划

# In a file, as its code and as the one that is asked for.
$ printf '%s\n' 'unionplan: 1' 'organization: {name: 乙工会}' 'plan: {title: 丙计划, code: ２０２６甲, start: 2026-01, months: 12}' >wide.yaml
$ unionplan import wide.yaml
  已存入计划 2026甲《丙计划》：0 个章节，0 项活动。查看：unionplan show 2026甲
$ unionplan import wide.yaml --code ２０２６乙
  已存入计划 2026乙《丙计划》：0 个章节，0 项活动。查看：unionplan show 2026乙
$ unionplan roll 2025 --to 2026 --code ２０２６Ｂ >/dev/null; unionplan list --json | grep '"code": "2026'
      "code": "2026B",
      "code": "2026乙",
      "code": "2026甲",

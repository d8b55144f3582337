# Schedules kept as tables, in. If it failed, columns would be taken one for another, or months would have no year.

# Columns in any order; quotes hold commas and paragraphs.
$ cat >安排.csv <<END
> 河湾小学工会2025—2026学年第一学期活动安排表,,,,
> 序号,责任人,地点,时间,活动内容,备注,预算（元）
> 1,文体委员,操场,9月,教职工篮球赛,雨天顺延,3000
> 2,生活委员,,9月10日,教师节慰问,,"12,000"
> 3,主席,会议室,10月上旬,"召开教代会，
> 听取意见",,
> END
$ unionplan import 安排.csv --dry-run
  河湾小学工会2025—2026学年第一学期活动安排表
  代号 2025-1，河湾小学工会，2025年9月—2026年1月，学期，草稿


  2025年9月
    - 教职工篮球赛（文体委员）
    - 教师节慰问（10日；生活委员）
  2025年10月
    - 召开教代会， 听取意见（上旬；主席）

  只是预览，什么也没有存入（1 份计划）。
$ unionplan import 安排.csv --dry-run --json | grep -e budget -e place -e detail
          "total_budget": null,
              "detail": "备注：雨天顺延",
              "place": "操场",
              "budget": 3000,
              "detail": null,
              "place": null,
              "budget": 12000,
              "detail": null,
              "place": "会议室",
              "budget": null,

# No headings at all, semicolons, and GB18030, as Excel in China saves it.
$ cat >二.csv <<END
> 九月;召开工会例会;主席
> ;教师节慰问;生活委员
> 十月;体检;女工委员
> END
$ iconv -t gb18030 二.csv >三.csv
$ unionplan import 三.csv --dry-run --year 2025
  三
  代号 2025，本单位工会委员会，2025年1—12月，年度，草稿


  2025年9月
    - 召开工会例会（主席）
    - 教师节慰问（生活委员）
  2025年10月
    - 体检（女工委员）
  文件没有写明是哪个工会，暂记作“本单位工会委员会”；可用 --union 指明，以后也可以在屏幕上改

  只是预览，什么也没有存入（1 份计划）。

# In English.
$ cat >four.csv <<END
> Month,Activity,Responsible,Place,Notes
> September,Annual meeting,chair,hall,
> Oct 10,Sports day,,field,bring shoes
> Nov-Dec 2025,Visits,,,
> END
$ unionplan import four.csv --dry-run --year 2025
  four
  代号 2025-1，本单位工会委员会，2025年9月—2026年1月，学期，草稿


  2025年9月
    - Annual meeting
  2025年10月
    - Sports day（10日）
  2025年11月
    - Visits（11—12月）
  文件没有写明是哪个工会，暂记作“本单位工会委员会”；可用 --union 指明，以后也可以在屏幕上改

  只是预览，什么也没有存入（1 份计划）。

# Days with their years say which year the months are of.
$ printf '月份,日期,活动\n九月,2024-09-10,教师节慰问\n一月,2025年1月8日,总结\n' >五.csv
$ unionplan import 五.csv --dry-run
  五
  代号 2024-1，本单位工会委员会，2024年9月—2025年1月，学期，草稿


  2024年9月
    - 教师节慰问（10日）
  2025年1月
    - 总结（8日）
  文件没有写明是哪个工会，暂记作“本单位工会委员会”；可用 --union 指明，以后也可以在屏幕上改

  只是预览，什么也没有存入（1 份计划）。

# A line of a hundred thousand columns is read, or refused, but never waited for.
$ awk 'BEGIN { for (i = 0; i < 100000; i++) printf "%s慰问", i ? "," : ""; print "" }' >wide.csv
$ unionplan import wide.csv --dry-run >out.txt 2>&1; test $? -lt 2 && test -s out.txt

# What can't be read is told, whatever the file is called.
$ printf '\320\317\021\340\241\261\032\341..W\0o\0r\0d\0D\0o\0c\0u\0m\0e\0n\0t\0' >去年.docx
$ unionplan import 去年.docx
  unionplan：“去年.docx”是旧版 Word 文档（.doc），读不了；请用 Word 或 WPS 打开，另存为 .docx 再导入
[1]
$ printf 'PK\3\4....' >断.docx
$ unionplan import 断.docx
  unionplan：“断.docx”不完整或已损坏，读不了；请从原处重新拷贝一份，或用 Word、WPS 打开后另存
[1]
$ printf '%%PDF-1.7' >计划.pdf
$ unionplan --lang en import 计划.pdf
  unionplan: “计划.pdf” is a PDF; copy its text into a Word document or a text file, and import that
[1]

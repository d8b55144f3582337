# Plans as Word documents, out and in again. If it failed, whoever works in Word would lose sections, numbers, times or posts
# on the way, or Word would refuse the document.

$ unionplan import "$DATADIR/sample.yaml" >/dev/null

# A file is written by the suffix of its name; it is an archive that is the same each time.
$ unionplan export 2025-1 -o 计划.docx
$ head -c 2 计划.docx; echo
  PK
$ TZ=America/New_York unionplan export 2025-1 --format docx | cmp - 计划.docx

# It is nothing to look at, and knows one encoding only.
$ unionplan export 2025-1 --format docx --encoding gb18030
  unionplan：docx 不是文本，没有编码和字节序标记可选
  用法见 unionplan export --help
[2]
$ unionplan export 2025-1 --format docx --bom
  unionplan：docx 不是文本，没有编码和字节序标记可选
  用法见 unionplan export --help
[2]

# What was written is read back: the plan prints as it did before, word by word and number by number.
$ back() {
>   rm -f back.db*
>   unionplan export "$1" --layout screen --width 200 >before.txt
>   unionplan export "$1" -o back.docx --force
>   unionplan --db back.db import back.docx --code "$1" >/dev/null 2>&1
>   unionplan --db back.db export "$1" --layout screen --width 200 >after.txt
> }
$ back 2025-1; diff before.txt after.txt

# A document that dates things in its sentences gets these as activities too; of all else nothing is missing or changed.
$ same() {
>   sed '/^[|+]/d;s/[ 　]//g' before.txt >before.words; sed '/^[|+]/d;s/[ 　]//g' after.txt >after.words
>   diff before.words after.words
>   rows='/^|/{s/^|[^|]*| *//;s/^[0-9][0-9]*、//;s/  */ /g;p;}'
>   sed -n "$rows" before.txt | sort >before.rows; sed -n "$rows" after.txt | sort >after.rows
>   comm -23 before.rows after.rows
> }
$ back 2025; same

# The papers are documents too: duty sheets and the notice of a month.
$ unionplan export 2025 --kind duties --post 主席 -o 主席.docx
$ unionplan export 2025 --kind month --month 2025-12 -o 十二月.docx
$ unionplan export 2025 --kind report -o 总结.docx
$ ls *.docx | wc -l | tr -d ' '
  5

# And so is every template. (A holiday in the column of times stays, as a word under its activity.)
$ for template in agency-year hospital-year women-committee-year; do
>   unionplan import "$DATADIR/templates/$template.yaml" --code "$template" >/dev/null
>   back "$template"; diff before.txt after.txt
> done
$ for template in charter college-year company-year education-district-year middle-school-semester primary-school-year; do
>   unionplan import "$DATADIR/templates/$template.yaml" --code "$template" >/dev/null
>   back "$template"; echo "$template"; same
> done
  charter
  college-year
  company-year
  返岗职工大巴和新春开工祝福（180人） | 生活保障委员 | 春节 | 14,400 |
  education-district-year
  middle-school-semester
  primary-school-year

# The same document as LibreOffice has written it: other styles, numbers that come by them.
$ unionplan export agency-year --layout screen --width 200 >before.txt
$ unionplan --db office.db import "$TESTDIR/data/office/libreoffice.docx" --code agency-year >/dev/null
$ unionplan --db office.db export agency-year --layout screen --width 200 | diff before.txt -

# Where LibreOffice is installed, it comes to the same numbers by itself, also of articles, which run on.
$ back charter
$ if soffice "-env:UserInstallation=file://$HOME/office" --headless --convert-to txt:Text back.docx >/dev/null 2>&1 && test -f back.txt; then
>   sed 's/[ 　]//g' back.txt | grep -c '^第三十[一二三]条'
> else
>   echo "not looked at: there is no LibreOffice here"
> fi
  (3|not looked at: there is no LibreOffice here) (re)

# On the grid of official documents it is numbered as the standard has it, in Word as in the text.
$ cat >points.yaml <<END
> unionplan: 1
> organization: {name: 河湾小学工会}
> plan: {title: 计划, code: points, start: "2025-09", months: 5, numbering: ["1、", "（1）"], sections: [{heading: 甲, items: [{heading: 乙, items: [丙]}]}]}
> END
$ unionplan import points.yaml >/dev/null
$ for layout in a4 gb9704; do
>   unionplan export points --layout $layout -o points.docx --force
>   unionplan --db points.db import points.docx --code $layout >/dev/null && unionplan --db points.db show $layout | grep '[甲乙丙]'
> done
  1、甲
    （1）乙
      （1）丙
  一、甲
    （一）乙
      1. 丙

# A plan as it goes to the printer and to other machines. If it failed, the paper would be wrong.

$ unionplan import "$DATADIR/sample.yaml" >/dev/null
$ unionplan export 2025-1 | sed -n 1,24p
            柳汀区第一小学女职工委员会2025—2026学年第一学期工作计划

  　　全校九十二位教职工中有六十八位女性，其中孕期、哺乳期七人，孩子上小学以下
  的二十三人。女职工委员会本学期围绕“健康有人提醒、带娃有人搭手、心里有人倾
  听”开展工作。

  　　一、主要工作
  　　1、维护权益
  　　（1）更新孕期、产期、哺乳期名册，请教务处排课时避开哺乳时间。
  　　（2）在教代会上提一件女教职工共同关心的提案，落实产后返岗的缓冲期。
  　　2、健康第一
  　　（1）结合体检组织妇科检查和两癌筛查，请假检查的课由小组内调换。
  　　（2）每周二傍晚开瑜伽班，初学者和产后恢复的老师分两组。
  　　3、家庭和孩子
  　　（1）“四点半教室”照看教工子女，女职工委员会委员轮流值日。
  　　（2）每月一次家长沙龙，只聊自己家的孩子。

  　　二、学期安排
  +--------+--------------------------+------------------+----------+--------+
  | 月份   | 活动                     | 负责             | 时间     |   预算 |
  +--------+--------------------------+------------------+----------+--------+
  | 九月   | 1、更新孕期、产期、哺乳  | 女工委员、女职工 | 9月5日   |        |
  |        | 期名册                   | 委员会委员       |          |        |
  |        | 2、妈妈小屋换新：冰箱、  | 女职工委员会委   | 9月中旬  |  3,200 |
$ unionplan export 2025-1 | sed -n 's/^ *\(第.*页\)$/\1/p'
  第 1 页 共 2 页
  第 2 页 共 2 页
$ unionplan export 2025-1 | tr -dc '\f' | wc -c | tr -d ' '
  2
$ unionplan export 2025-1 | wc -L | tr -d ' '
  76
$ unionplan export 2025-1 --layout screen --schedule list --width 60 | sed -n 1,30p
                   柳汀区第一小学女职工委员会
                 2025—2026学年第一学期工作计划

  　　全校九十二位教职工中有六十八位女性，其中孕期、哺乳期七
  人，孩子上小学以下的二十三人。女职工委员会本学期围绕“健康有
  人提醒、带娃有人搭手、心里有人倾听”开展工作。

  　　一、主要工作
  　　1、维护权益
  　　（1）更新孕期、产期、哺乳期名册，请教务处排课时避开哺乳
  时间。
  　　（2）在教代会上提一件女教职工共同关心的提案，落实产后返
  岗的缓冲期。
  　　2、健康第一
  　　（1）结合体检组织妇科检查和两癌筛查，请假检查的课由小组
  内调换。
  　　（2）每周二傍晚开瑜伽班，初学者和产后恢复的老师分两组。
  　　3、家庭和孩子
  　　（1）“四点半教室”照看教工子女，女职工委员会委员轮流值
  日。
  　　（2）每月一次家长沙龙，只聊自己家的孩子。

  　　二、学期安排
  　　九月份
  　　1、更新孕期、产期、哺乳期名册（9月5日，女工委员、女职工
  委员会委员）
  　　2、妈妈小屋换新：冰箱、隔帘、靠枕（9月中旬，新楼二层，女
  职工委员会委员、生活委员，预算3,200元）
  　　3、“四点半教室”开班（9月15日，图书馆，19人，女职工委员会
  委员，预算1,200元）
$ unionplan export 2025-1 --layout gb9704 | sed -n 's/^ *\(—.*—\)$/\1/p'
  — 1 —
  — 2 —
  — 3 —
  — 4 —
  — 5 —
  — 6 —
$ unionplan export 2025-1 --table box --ambiguous 1 --page-length 30 | grep -c '┌'
  3

# Encodings for Windows.
$ unionplan export 2025-1 >utf8.txt
$ unionplan export 2025-1 --encoding gb18030 | iconv -f gb18030 -t utf-8 | cmp - utf8.txt
$ unionplan export 2025-1 --crlf | tr -d '\r' | cmp - utf8.txt
$ unionplan export 2025-1 --bom | head -c 3 | od -An -tx1
   ef bb bf
$ unionplan export 2025-1 --bom | tail -c +4 | cmp - utf8.txt

# To a file; one that is there only with --force.
$ unionplan export 2025-1 -o plan.txt; cmp plan.txt utf8.txt
$ echo 别的 >plan.txt
$ unionplan export 2025-1 -o plan.txt
  unionplan：“plan.txt”已存在；要覆盖它，请加 --force
[1]
$ cat plan.txt
  别的
$ unionplan export 2025-1 --output=plan.txt --force; cmp plan.txt utf8.txt
$ unionplan export 2025-1 -o no/such/folder.txt
  unionplan：无法写入“no/such/folder.txt”：没有这个文件或文件夹
[1]
$ unionplan --lang en export 2025-1 -o no/such/folder.txt
  unionplan: can't write “no/such/folder.txt”: no such file or directory
[1]
$ unionplan export 2025-1 -o plan.txt/folder.txt
  unionplan：无法写入“plan.txt/folder.txt”：路径里有一段不是文件夹
[1]
$ unionplan export 2025-1 -o "$(printf '%0300d' 0)" 2>&1 | grep -o '：[^：]*$'
  ：名称太长
$ unionplan export 2025-1 --format yaml | sed -n '1,8p;/^plan:/,/  numbering:/p'
  unionplan: 1
  organization:
    name: 柳汀区第一小学工会委员会
    superior: 柳汀区教育工会
    note: 会员九十二人，退休会员三十一人，设五个工会小组
    standards:
    - event: 生日慰问
      words: [生日]
  plan:
    title: 柳汀区第一小学女职工委员会2025—2026学年第一学期工作计划
    code: "2025-1"
    kind: semester
    start: "2025-09"
    months: 5
    status: adopted
    budget: 30000
    numbering: ["一、", "1、", "（1）"]
$ unionplan export 2025-1 --format pdf
  unionplan：--format 只能是 text、markdown、html、docx、csv、ics、json、yaml，不能是“pdf”
  用法见 unionplan export --help
[2]
$ unionplan export 2052
  unionplan：没有名为“2052”的计划；是不是“2025”？
[1]

# A reader that goes away and a device that is full are failures, not silence.
$ unionplan export 2025 >/dev/full
  unionplan：无法写到标准输出：磁盘已满
[1]
$ unionplan list >/dev/full
  unionplan：没能写完标准输出
[1]
$ unionplan --lang en list >/dev/full
  unionplan: standard output could not be written to its end
[1]
$ unionplan --help >/dev/full
  unionplan：没能写完标准输出
[1]

# Markdown, for a web page or a word processor: numbers and signs are the plan's, no list is made of them.
$ unionplan export 2025-1 --format markdown | sed -n 1,17p
  # 柳汀区第一小学女职工委员会2025—2026学年第一学期工作计划

  全校九十二位教职工中有六十八位女性，其中孕期、哺乳期七人，孩子上小学以下的二十三人。女职工委员会本学期围绕“健康有人提醒、带娃有人搭手、心里有人倾听”开展工作。

  ## 一、主要工作

  ### 1、维护权益

  （1）更新孕期、产期、哺乳期名册，请教务处排课时避开哺乳时间。

  （2）在教代会上提一件女教职工共同关心的提案，落实产后返岗的缓冲期。

  ### 2、健康第一

  （1）结合体检组织妇科检查和两癌筛查，请假检查的课由小组内调换。

  （2）每周二傍晚开瑜伽班，初学者和产后恢复的老师分两组。
$ unionplan export 2025-1 --format markdown --layout gb9704 --width 40 >narrow.md
$ unionplan export 2025-1 --format markdown | cmp - narrow.md
$ unionplan export 2025-1 --format markdown | grep -c '^|'
  17
$ unionplan --lang en export 2025-1 --format markdown --schedule list | grep -A4 '^### October'
  ### October

  1\. 妇科检查和两癌筛查 (Oct–Nov, 柳汀区第二医院, 68 people, 女工委员、生活委员, budget 13,600 yuan)

  2\. 女教师心理沙龙：新班级，新家长 (Oct 10, 教工之家, 24 people, 女工委员, budget 500 yuan)

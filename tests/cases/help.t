# Who doesn't know how to go on asks for help. If it failed, nobody would find a command or an option.

$ unionplan --help
  用法：unionplan [选项] [命令]

  工会工作计划：写计划、排日程、分职责、记完成、打印。不带命令就打开屏幕；没有终端
  时打印本月日程。

  命令：
    new       从模板新建计划；不写模板就逐项询问，用 --title 则建空白计划。
    roll      照一份计划做下一年的：时间顺延，节日重算，完成情况清空，年份逐处改。
    import    导入计划：已有的文档（文本、Word、表格），或 YAML 的计划、模板、一年
              的放假安排；有错就一处也不存。
    list      列出所有计划。
    show      看一份计划的大纲，以及各月的活动数和经费。
    month     看一个月的日程。
    agenda    看接下来要办的：逾期的、几天之内的、可以着手的。
    duty      看各职务由谁担任、有哪些职责；指明职务、姓名或计划，也列出活动。
    add       给计划添加一项活动。
    done      把一项活动记为完成，写下结果、日期、支出和人数。
    postpone  把一项活动延期，写明改到什么时候、为什么；原定的时间会留着。
    cancel    取消一项活动，写明原因。
    reopen    把已完成或已取消的活动改回未完成，仍要办。
    search    在所有计划、活动、职责和成员里查找。
    check     检查计划：互相矛盾的、还缺的、可以看看的；有则以 1 退出。
    budget    看一份计划的经费：收入、总预算、各职务的预算和支出。
    standard  看和改工会的慰问标准：什么事、给多少。
    export    把计划、工作总结、职责单或月份通知写成文件：可以打印，可以放到网上，
              可以给 Excel、手机日历和别的程序用，也可以再导入。
    report    由计划写出工作总结的初稿：做了哪些、怎样、花了多少，延期和取消的，转
              入下一期的。
    undo      撤销最近一步。
    redo      重做刚撤销的一步。
    history   看谁在什么时候做了什么，最近的在前。
    template  列出模板；写明一个，就看它的变量，或取它的 YAML 来改。
    backup    备份整个数据库。有改动的日子，程序自己每天也会备份一份。
    restore   换回一份备份的内容：先说明有哪些不同，问过才换，换了还能撤销。不带参
              数列出所有备份。
    doctor    检查数据库是否完好；有毛病则以 1 退出。

  通用选项：
        --db 文件     数据库文件；不写则用环境变量 UNIONPLAN_DB，再不然是自己目录
                      里的那个
        --lang zh|en  语言：中文或英文；也可用环境变量 UNIONPLAN_LANG
        --me 姓名     我是谁：记在历史里，也决定哪些是“我的”；默认为配置里的 me
        --read-only   只看，不改动任何内容
        --no-color    屏幕不用颜色
    -h, --help        显示这里的说明
        --version     显示版本

  配置文件，可以没有（语言、数据库、您的姓名、配色、备份、本单位的节日、按键）：
    $HOME/.config/unionplan/config.yaml

  每条命令的用法：unionplan 命令 --help
$ unionplan --lang en --help
  Usage: unionplan [OPTIONS] [COMMAND]

  A trade union's work plans: write them, schedule them, share the duties, note
  what is done, print. Without a command the screen opens; without a terminal this
  month's schedule is printed.

  Commands:
    new       Make a plan from a template; without one, it asks; with --title, an
              empty plan.
    roll      Make the next plan out of one: times move on, occasions are found
              anew, what was done is cleared, years are changed place by place.
    import    Import plans: documents as they are (text, Word, tables), or plans,
              templates and days off in YAML; where there is an error, nothing is
              stored.
    list      List all plans.
    show      Show a plan's outline, and the figures of its months.
    month     Show the schedule of a month.
    agenda    Show what is to be done next: overdue, due within some days, what
              can begin.
    duty      Show who holds the posts and what their duties are; of a named post,
              member or plan, the activities too.
    add       Add an activity to a plan.
    done      Mark an activity as done, with its outcome, the day, what it cost
              and who took part.
    postpone  Put an activity off to another time, and say why; its first time is
              kept.
    cancel    Call an activity off, and say why.
    reopen    Take back that an activity is done or cancelled: it is to be done
              after all.
    search    Search all plans, activities, duties and members.
    check     Check a plan for what contradicts itself, is missing, or is worth a
              look. Ends with 1 if there is any.
    budget    Show the money of a plan: its income, its budget, what posts plan
              and have spent.
    standard  Show and change what the union gives on which event.
    export    Write a plan, its report, duty sheets or the notice of a month: to
              print, for the web, for spreadsheets, calendars and other programs,
              or to be imported again.
    report    Draft the report of a plan: what was done and how, what it cost,
              what was put off or called off, what goes on.
    undo      Undo the last step.
    redo      Redo what was undone last.
    history   Show who did what and when, newest first.
    template  List the templates; of a named one, show its variables, or its YAML
              to adapt.
    backup    Save a copy of the whole database. On days with changes the program
              makes one by itself, too.
    restore   Put a backup back: tells what differs, asks, and can be undone.
              Without an argument it lists the backups.
    doctor    Examine whether a database is sound. Ends with 1 if it is not.

  Options of all commands:
        --db FILE     the database; else that of UNIONPLAN_DB, else the one in
                      your home
        --lang zh|en  language, Chinese or English; UNIONPLAN_LANG too sets it
        --me NAME     who I am: kept in history, and decides what is mine;
                      default: me of the configuration
        --read-only   look only, change nothing
        --no-color    no colours on the screen
    -h, --help        show this help
        --version     show the version

  Configuration, if you like (language, database, your name, theme, backups, your
  own occasions, keys):
    $HOME/.config/unionplan/config.yaml

  How to use a command: unionplan COMMAND --help
$ unionplan --version | grep -Ec '^unionplan [0-9]+\.[0-9]+\.[0-9]+$'
  1

# Help needs no database, and no arguments.
$ UNIONPLAN_DB=/nowhere/at/all unionplan done -h | sed -n 1,3p
  用法：unionplan done 计划 标题 [选项]

  把一项活动记为完成，写下结果、日期、支出和人数。

# It fits a narrow terminal, and is no wider than reads well on a wide one.
$ COLUMNS=44 unionplan duty --help
  用法：unionplan duty [职务或姓名] [选项]

  看各职务由谁担任、有哪些职责；指明职务、姓名
  或计划，也列出活动。

  参数：
    职务或姓名  职务的名称或其中一部分，或成员
                的姓名；不写则看所有职务

  选项：
        --plan 计划   只看这份计划
        --json        以 JSON 输出，给别的程序
                      用

  通用选项：
        --db 文件     数据库文件；不写则用环境
                      变量 UNIONPLAN_DB，再不
                      然是自己目录里的那个
        --lang zh|en  语言：中文或英文；也可用
                      环境变量 UNIONPLAN_LANG
        --me 姓名     我是谁：记在历史里，也决
                      定哪些是“我的”；默认为配
                      置里的 me
        --read-only   只看，不改动任何内容
        --no-color    屏幕不用颜色
    -h, --help        显示这里的说明
        --version     显示版本

  例：
    unionplan duty
    unionplan duty 文体委员 --plan 2025
    unionplan duty 沈慧兰
$ COLUMNS=300 unionplan export --help | awk '{ if (length($0) > 100) print }'
  把计划、工作总结、职责单或月份通知写成文件：可以打印，可以放到网上，可以给 Excel、手机日历和别的程序用，也可以再导入。
                                   plan 为计划（不写即此），report 为工作总结，duties 为职责单，每个职
        --date 日期                通知落款的日期：11-20 或 2025-11-20；不写则为今天，月份已过的写这个
        --format 格式              写成什么格式；不写则看文件的扩展名，再不然就是 text：
                                   html      网页（也可从浏览器打印成公文、存成 PDF）
        --layout a4|gb9704|screen  版面：a4 为 76 列 60 行一页（不写即此），gb9704 为公文版面（每页 22
                                   行，每行 28 字），screen 不分页；Word 和网页只依 gb9704 改编号
        --bom                      文件开头加字节序标记：Excel 打开 csv 时要靠它认出中文
        --tasks                    写 ics 时，有期限的和没有写明哪一天的活动写成待办；手机日历大多不显
        --db 文件                  数据库文件；不写则用环境变量 UNIONPLAN_DB，再不然是自己目录里的那个
        --me 姓名                  我是谁：记在历史里，也决定哪些是“我的”；默认为配置里的 me

# Every command.
$ unionplan new --help
  用法：unionplan new [模板] [选项]

  从模板新建计划；不写模板就逐项询问，用 --title 则建空白计划。

  参数：
    模板  模板的名称（可以只写一部分）或文件名；unionplan template 列出所有模板

  选项：
        --set 变量=值  给模板的变量赋值，可多次使用
        --code 代号    计划的代号；不写则取自时间，如 2025、2025-2
        --title 标题   空白计划的标题
        --union 工会   空白计划属于哪个工会；没有就新建
        --kind year|semester|custom
                       空白计划的种类：年度、学期、其他
        --start 年-月  空白计划从哪个月开始，如 2025-09；不写则从本月
        --months 数    空白计划有几个月；不写则年度 12 个月，学期 5 个月（从二月起
                       为 6 个月）

  通用选项：
        --db 文件      数据库文件；不写则用环境变量 UNIONPLAN_DB，再不然是自己目录
                       里的那个
        --lang zh|en   语言：中文或英文；也可用环境变量 UNIONPLAN_LANG
        --me 姓名      我是谁：记在历史里，也决定哪些是“我的”；默认为配置里的 me
        --read-only    只看，不改动任何内容
        --no-color     屏幕不用颜色
    -h, --help         显示这里的说明
        --version      显示版本

  例：
    unionplan new
    unionplan new 小学学年 --set school=第二小学 --set year=2026
    unionplan new --title 2026年工会工作计划 --union 第二小学工会委员会 --start 2026-01
$ unionplan import --help
  用法：unionplan import 文件… [选项]

  导入计划：已有的文档（文本、Word、表格），或 YAML 的计划、模板、一年的放假安排；
  有错就一处也不存。

  参数：
    文件  文本、Word（.docx）、表格（.csv、.xlsx）或 YAML 文件；文字为 UTF-8 或
          GB18030 编码；- 为标准输入

  选项：
        --set 变量=值  给模板的变量赋值，可多次使用
        --code 代号    代号，代替文件里写的
        --as yaml|docx|xlsx|csv|text
                       当作哪种文件；不写则看内容
        --plan 数      文档里有好几份计划时，只取第几份
        --union 工会   文档没有写明时，是哪个工会的计划；没有就新建
        --year 数      文档没有写明时，计划从哪一年开始
        --kind year|semester|custom
                       文档没有写明时，计划的种类：年度、学期、其他
        --dry-run      只显示将要存入的内容，不真的存
        --json         以 JSON 输出，给别的程序用

  通用选项：
        --db 文件      数据库文件；不写则用环境变量 UNIONPLAN_DB，再不然是自己目录
                       里的那个
        --lang zh|en   语言：中文或英文；也可用环境变量 UNIONPLAN_LANG
        --me 姓名      我是谁：记在历史里，也决定哪些是“我的”；默认为配置里的 me
        --read-only    只看，不改动任何内容
        --no-color     屏幕不用颜色
    -h, --help         显示这里的说明
        --version      显示版本

  例：
    unionplan import 去年的计划.docx --dry-run
    unionplan import 去年的计划.docx --union 第一小学工会
    unionplan import 计划.yaml
    unionplan import 模板.yaml --set school=第二小学 --dry-run
    unionplan import 2027年放假.yaml
    cat 计划.txt | unionplan import -
$ unionplan list --help
  用法：unionplan list [选项]

  列出所有计划。

  选项：
        --json        以 JSON 输出，给别的程序用

  通用选项：
        --db 文件     数据库文件；不写则用环境变量 UNIONPLAN_DB，再不然是自己目录
                      里的那个
        --lang zh|en  语言：中文或英文；也可用环境变量 UNIONPLAN_LANG
        --me 姓名     我是谁：记在历史里，也决定哪些是“我的”；默认为配置里的 me
        --read-only   只看，不改动任何内容
        --no-color    屏幕不用颜色
    -h, --help        显示这里的说明
        --version     显示版本

  例：
    unionplan list
$ unionplan show --help
  用法：unionplan show 计划 [选项]

  看一份计划的大纲，以及各月的活动数和经费。

  参数：
    计划  计划的代号或标题；标题可以只写一部分，只要认得出是哪一份

  选项：
        --json        以 JSON 输出，给别的程序用

  通用选项：
        --db 文件     数据库文件；不写则用环境变量 UNIONPLAN_DB，再不然是自己目录
                      里的那个
        --lang zh|en  语言：中文或英文；也可用环境变量 UNIONPLAN_LANG
        --me 姓名     我是谁：记在历史里，也决定哪些是“我的”；默认为配置里的 me
        --read-only   只看，不改动任何内容
        --no-color    屏幕不用颜色
    -h, --help        显示这里的说明
        --version     显示版本

  例：
    unionplan show 2025
$ unionplan month --help
  用法：unionplan month [月份] [选项]

  看一个月的日程。

  参数：
    月份  9、9月 或 2025-09；不写则为本月

  选项：
        --plan 计划        只看这份计划
        --post 职务        只看这个职务负责的
        --mine             只看我担任的职务负责的；用 --me 说了是谁就不必再写
        --calendar         排成月历，带农历、节日、放假和调休；没有定到日子的列在
                           下面
        --table ascii|box  月历的线：ASCII（不写即此）或制表符
        --json             以 JSON 输出，给别的程序用

  通用选项：
        --db 文件          数据库文件；不写则用环境变量 UNIONPLAN_DB，再不然是自己
                           目录里的那个
        --lang zh|en       语言：中文或英文；也可用环境变量 UNIONPLAN_LANG
        --me 姓名          我是谁：记在历史里，也决定哪些是“我的”；默认为配置里的
                           me
        --read-only        只看，不改动任何内容
        --no-color         屏幕不用颜色
    -h, --help             显示这里的说明
        --version          显示版本

  例：
    unionplan month
    unionplan month 9月 --post 文体委员
    unionplan month 9月 --calendar
    unionplan month 2026-03 --plan 2025
$ unionplan duty --help
  用法：unionplan duty [职务或姓名] [选项]

  看各职务由谁担任、有哪些职责；指明职务、姓名或计划，也列出活动。

  参数：
    职务或姓名  职务的名称或其中一部分，或成员的姓名；不写则看所有职务

  选项：
        --plan 计划   只看这份计划
        --json        以 JSON 输出，给别的程序用

  通用选项：
        --db 文件     数据库文件；不写则用环境变量 UNIONPLAN_DB，再不然是自己目录
                      里的那个
        --lang zh|en  语言：中文或英文；也可用环境变量 UNIONPLAN_LANG
        --me 姓名     我是谁：记在历史里，也决定哪些是“我的”；默认为配置里的 me
        --read-only   只看，不改动任何内容
        --no-color    屏幕不用颜色
    -h, --help        显示这里的说明
        --version     显示版本

  例：
    unionplan duty
    unionplan duty 文体委员 --plan 2025
    unionplan duty 沈慧兰
$ unionplan add --help
  用法：unionplan add 计划 标题 [选项]

  给计划添加一项活动。

  参数：
    计划  计划的代号或标题；标题可以只写一部分，只要认得出是哪一份
    标题  活动的标题

  选项：
        --when 时间        9月、9月10日、9月上旬、4—6月、5月底前、下周三、教师节、
                           2025-09-10；不写则属于全年
        --post 职务        负责的职务，可多次使用，第一个牵头
        --section 章节     属于大纲的哪一处：编号（二、 或 二（一））或标题的一部
                           分
        --occasion 节日    为哪个节日；没有 --when 时，日子由节日定
        --place 文字       地点
        --participants 数  预计参加人数
        --budget 元        预算
        --detail 文字      说明

  通用选项：
        --db 文件          数据库文件；不写则用环境变量 UNIONPLAN_DB，再不然是自己
                           目录里的那个
        --lang zh|en       语言：中文或英文；也可用环境变量 UNIONPLAN_LANG
        --me 姓名          我是谁：记在历史里，也决定哪些是“我的”；默认为配置里的
                           me
        --read-only        只看，不改动任何内容
        --no-color         屏幕不用颜色
    -h, --help             显示这里的说明
        --version          显示版本

  例：
    unionplan add 2025 教职工健步走 --when 10月18日 --post 文体委员 --budget 3000
    unionplan add 2025 慰问退休教师 --occasion 重阳节 --section 主要工作
$ unionplan done --help
  用法：unionplan done 计划 标题 [选项]

  把一项活动记为完成，写下结果、日期、支出和人数。

  参数：
    计划  计划的代号或标题；标题可以只写一部分，只要认得出是哪一份
    标题  活动的标题或其中一部分

  选项：
        --outcome 文字     结果如何
        --date 日期        哪一天完成的，如 11-29、昨天；不写就是今天，时间已过的
                           活动按计划里的日子
        --spent 元         实际支出
        --attended 数      实到人数；没有点过人数就不写
        --participants 数  同 --attended

  通用选项：
        --db 文件          数据库文件；不写则用环境变量 UNIONPLAN_DB，再不然是自己
                           目录里的那个
        --lang zh|en       语言：中文或英文；也可用环境变量 UNIONPLAN_LANG
        --me 姓名          我是谁：记在历史里，也决定哪些是“我的”；默认为配置里的
                           me
        --read-only        只看，不改动任何内容
        --no-color         屏幕不用颜色
    -h, --help             显示这里的说明
        --version          显示版本

  例：
    unionplan done 2025 健步走 --date 11-29 --outcome 86人走完全程 --spent 2860.5 --attended 86
$ unionplan search --help
  用法：unionplan search 文字… [选项]

  在所有计划、活动、职责和成员里查找。

  参数：
    文字  要找的文字；写几个词，就找都有的；也可写拼音首字母，如 jsj

  选项：
        --limit 数    最多多少条
        --json        以 JSON 输出，给别的程序用

  通用选项：
        --db 文件     数据库文件；不写则用环境变量 UNIONPLAN_DB，再不然是自己目录
                      里的那个
        --lang zh|en  语言：中文或英文；也可用环境变量 UNIONPLAN_LANG
        --me 姓名     我是谁：记在历史里，也决定哪些是“我的”；默认为配置里的 me
        --read-only   只看，不改动任何内容
        --no-color    屏幕不用颜色
    -h, --help        显示这里的说明
        --version     显示版本

  例：
    unionplan search 慰问
$ unionplan check --help
  用法：unionplan check 计划 [选项]

  检查计划：互相矛盾的、还缺的、可以看看的；有则以 1 退出。

  参数：
    计划  计划的代号或标题；标题可以只写一部分，只要认得出是哪一份

  选项：
        --silence 序号或键    这份计划不再提示这一条（可多次）
        --unsilence 序号或键  重新提示这一条（序号见 --all）
        --all                 不再提示的也列出来
        --json                以 JSON 输出，给别的程序用

  通用选项：
        --db 文件             数据库文件；不写则用环境变量 UNIONPLAN_DB，再不然是
                              自己目录里的那个
        --lang zh|en          语言：中文或英文；也可用环境变量 UNIONPLAN_LANG
        --me 姓名             我是谁：记在历史里，也决定哪些是“我的”；默认为配置里
                              的 me
        --read-only           只看，不改动任何内容
        --no-color            屏幕不用颜色
    -h, --help                显示这里的说明
        --version             显示版本

  例：
    unionplan check 2025
    unionplan check 2025 --silence 3
$ unionplan report --help
  用法：unionplan report 计划 [选项]

  由计划写出工作总结的初稿：做了哪些、怎样、花了多少，延期和取消的，转入下一期的。

  参数：
    计划  计划的代号或标题；标题可以只写一部分，只要认得出是哪一份

  选项：
        --store                    存成一份新的计划（草稿），再到屏幕的大纲里修
                                   改；不打印
        --again                    已经存过一份，仍另写一份；原来的留着
        --code 代号                存成的那份计划的代号
    -o, --output 文件              写到文件里；不写则到标准输出
        --force                    文件已存在也覆盖
        --format 格式              写成什么格式；不写则看文件的扩展名，再不然就是
                                   text：
                                   text      纯文本（打印用）
                                   markdown  Markdown（排版用）
                                   html      网页（也可从浏览器打印成公文、存成
                                             PDF）
                                   docx      Word 文档（WPS 也能打开）
                                   json      JSON（给别的程序）
                                   yaml      YAML（备份，可再导入）
        --layout a4|gb9704|screen  版面：a4 为 76 列 60 行一页（不写即此），gb9704
                                   为公文版面（每页 22 行，每行 28 字），screen 不
                                   分页；Word 和网页只依 gb9704 改编号
        --width 数                 每行的列数
        --page-length 数           每页的行数
        --schedule table|list      日程排成表格（不写即此）或按月的列表
        --table ascii|box          表格线：ASCII（不写即此）或制表符
        --ambiguous 1|2            “”‘’—… 等字符占几列：打印时 2，屏幕上 1
        --encoding utf-8|gb18030   文字编码；不写则为 utf-8
        --crlf                     用 Windows 的换行
        --bom                      文件开头加字节序标记：Excel 打开 csv 时要靠它认
                                   出中文

  通用选项：
        --db 文件                  数据库文件；不写则用环境变量 UNIONPLAN_DB，再不
                                   然是自己目录里的那个
        --lang zh|en               语言：中文或英文；也可用环境变量 UNIONPLAN_LANG
        --me 姓名                  我是谁：记在历史里，也决定哪些是“我的”；默认为
                                   配置里的 me
        --read-only                只看，不改动任何内容
        --no-color                 屏幕不用颜色
    -h, --help                     显示这里的说明
        --version                  显示版本

  例：
    unionplan report 2025
    unionplan report 2025 --format markdown -o 总结.md
    unionplan report 2025 --store
$ unionplan export --help
  用法：unionplan export 计划 [选项]

  把计划、工作总结、职责单或月份通知写成文件：可以打印，可以放到网上，可以给
  Excel、手机日历和别的程序用，也可以再导入。

  参数：
    计划  计划的代号或标题；标题可以只写一部分，只要认得出是哪一份

  选项：
        --kind plan|report|duties|month
                                   plan 为计划（不写即此），report 为工作总结，
                                   duties 为职责单，每个职务一页，month 为一个月的
                                   工作安排通知
        --post 职务                职责单只要这个职务的
        --member 姓名              职责单只要这个人担任的职务的
        --month 月份               哪个月的通知：9、9月 或 2025-09；不写则为本月
        --date 日期                通知落款的日期：11-20 或 2025-11-20；不写则为今
                                   天，月份已过的写这个月的一日
    -o, --output 文件              写到文件里；不写则到标准输出
        --force                    文件已存在也覆盖
        --format 格式              写成什么格式；不写则看文件的扩展名，再不然就是
                                   text：
                                   text      纯文本（打印用）
                                   markdown  Markdown（排版用）
                                   html      网页（也可从浏览器打印成公文、存成
                                             PDF）
                                   docx      Word 文档（WPS 也能打开）
                                   csv       CSV（Excel 表格）
                                   ics       iCalendar（手机和电脑的日历）
                                   json      JSON（给别的程序）
                                   yaml      YAML（备份，可再导入）
        --layout a4|gb9704|screen  版面：a4 为 76 列 60 行一页（不写即此），gb9704
                                   为公文版面（每页 22 行，每行 28 字），screen 不
                                   分页；Word 和网页只依 gb9704 改编号
        --width 数                 每行的列数
        --page-length 数           每页的行数
        --schedule table|list      日程排成表格（不写即此）或按月的列表
        --table ascii|box          表格线：ASCII（不写即此）或制表符
        --ambiguous 1|2            “”‘’—… 等字符占几列：打印时 2，屏幕上 1
        --encoding utf-8|gb18030   文字编码；不写则为 utf-8
        --crlf                     用 Windows 的换行
        --bom                      文件开头加字节序标记：Excel 打开 csv 时要靠它认
                                   出中文
        --tasks                    写 ics 时，有期限的和没有写明哪一天的活动写成待
                                   办；手机日历大多不显示待办，所以不写则都写成日
                                   程

  通用选项：
        --db 文件                  数据库文件；不写则用环境变量 UNIONPLAN_DB，再不
                                   然是自己目录里的那个
        --lang zh|en               语言：中文或英文；也可用环境变量 UNIONPLAN_LANG
        --me 姓名                  我是谁：记在历史里，也决定哪些是“我的”；默认为
                                   配置里的 me
        --read-only                只看，不改动任何内容
        --no-color                 屏幕不用颜色
    -h, --help                     显示这里的说明
        --version                  显示版本

  例：
    unionplan export 2025 -o 计划.txt
    unionplan export 2025 --layout gb9704 --schedule list | lp
    unionplan export 2025 --encoding gb18030 --crlf -o 计划.txt
    unionplan export 2025 -o 计划.yaml
    unionplan export 2025 --bom -o 日程.csv
    unionplan export 2025 --kind duties --member 韩宇 -o 我的日程.ics
    unionplan export 2025 --kind duties --post 文体委员
    unionplan export 2025 --kind month --month 9 --schedule list
$ unionplan undo --help
  用法：unionplan undo

  撤销最近一步。

  通用选项：
        --db 文件     数据库文件；不写则用环境变量 UNIONPLAN_DB，再不然是自己目录
                      里的那个
        --lang zh|en  语言：中文或英文；也可用环境变量 UNIONPLAN_LANG
        --me 姓名     我是谁：记在历史里，也决定哪些是“我的”；默认为配置里的 me
        --read-only   只看，不改动任何内容
        --no-color    屏幕不用颜色
    -h, --help        显示这里的说明
        --version     显示版本

  例：
    unionplan undo
$ unionplan redo --help
  用法：unionplan redo

  重做刚撤销的一步。

  通用选项：
        --db 文件     数据库文件；不写则用环境变量 UNIONPLAN_DB，再不然是自己目录
                      里的那个
        --lang zh|en  语言：中文或英文；也可用环境变量 UNIONPLAN_LANG
        --me 姓名     我是谁：记在历史里，也决定哪些是“我的”；默认为配置里的 me
        --read-only   只看，不改动任何内容
        --no-color    屏幕不用颜色
    -h, --help        显示这里的说明
        --version     显示版本

  例：
    unionplan redo
$ unionplan history --help
  用法：unionplan history [计划] [选项]

  看谁在什么时候做了什么，最近的在前。

  参数：
    计划  计划的代号或标题；标题可以只写一部分，只要认得出是哪一份

  选项：
        --activity 标题  只看这项活动的经过：标题或其中一部分
        --detail         连同每处改动的前后内容
        --limit 数       最多多少条
        --json           以 JSON 输出，给别的程序用

  通用选项：
        --db 文件        数据库文件；不写则用环境变量 UNIONPLAN_DB，再不然是自己目
                         录里的那个
        --lang zh|en     语言：中文或英文；也可用环境变量 UNIONPLAN_LANG
        --me 姓名        我是谁：记在历史里，也决定哪些是“我的”；默认为配置里的 me
        --read-only      只看，不改动任何内容
        --no-color       屏幕不用颜色
    -h, --help           显示这里的说明
        --version        显示版本

  例：
    unionplan history
    unionplan history 2025 --detail --limit 5
    unionplan history 2025 --activity 健步走
$ unionplan template --help
  用法：unionplan template [模板] [选项]

  列出模板；写明一个，就看它的变量，或取它的 YAML 来改。

  参数：
    模板  模板的名称（可以只写一部分），或模板文件的路径

  选项：
        --yaml        输出模板的 YAML
        --json        以 JSON 输出，给别的程序用

  通用选项：
        --db 文件     数据库文件；不写则用环境变量 UNIONPLAN_DB，再不然是自己目录
                      里的那个
        --lang zh|en  语言：中文或英文；也可用环境变量 UNIONPLAN_LANG
        --me 姓名     我是谁：记在历史里，也决定哪些是“我的”；默认为配置里的 me
        --read-only   只看，不改动任何内容
        --no-color    屏幕不用颜色
    -h, --help        显示这里的说明
        --version     显示版本

  例：
    unionplan template
    unionplan template 小学学年
    unionplan template 小学学年 --yaml > 我的模板.yaml
$ unionplan backup --help
  用法：unionplan backup [文件] [选项]

  备份整个数据库。有改动的日子，程序自己每天也会备份一份。

  参数：
    文件  备份写到哪个文件；不写则放进备份文件夹，按日期取名

  选项：
        --force       文件已存在也覆盖

  通用选项：
        --db 文件     数据库文件；不写则用环境变量 UNIONPLAN_DB，再不然是自己目录
                      里的那个
        --lang zh|en  语言：中文或英文；也可用环境变量 UNIONPLAN_LANG
        --me 姓名     我是谁：记在历史里，也决定哪些是“我的”；默认为配置里的 me
        --read-only   只看，不改动任何内容
        --no-color    屏幕不用颜色
    -h, --help        显示这里的说明
        --version     显示版本

  例：
    unionplan backup
    unionplan backup /media/usb/工会计划备份.db
$ unionplan restore --help
  用法：unionplan restore [文件] [选项]

  换回一份备份的内容：先说明有哪些不同，问过才换，换了还能撤销。不带参数列出所有备
  份。

  参数：
    文件  备份文件，或者它的日期；不写则列出所有备份

  选项：
        --yes         不用问，直接换回
        --json        以 JSON 输出，给别的程序用

  通用选项：
        --db 文件     数据库文件；不写则用环境变量 UNIONPLAN_DB，再不然是自己目录
                      里的那个
        --lang zh|en  语言：中文或英文；也可用环境变量 UNIONPLAN_LANG
        --me 姓名     我是谁：记在历史里，也决定哪些是“我的”；默认为配置里的 me
        --read-only   只看，不改动任何内容
        --no-color    屏幕不用颜色
    -h, --help        显示这里的说明
        --version     显示版本

  例：
    unionplan restore
    unionplan restore 2025-11-18
    unionplan restore /media/usb/工会计划备份.db --yes
$ unionplan doctor --help
  用法：unionplan doctor [文件] [选项]

  检查数据库是否完好；有毛病则以 1 退出。

  参数：
    文件  数据库文件；不写则为正在用的那个

  选项：
        --rescue 文件  把损坏的数据库里还读得出的内容存成这个新文件；损坏的那个不
                       动

  通用选项：
        --db 文件      数据库文件；不写则用环境变量 UNIONPLAN_DB，再不然是自己目录
                       里的那个
        --lang zh|en   语言：中文或英文；也可用环境变量 UNIONPLAN_LANG
        --me 姓名      我是谁：记在历史里，也决定哪些是“我的”；默认为配置里的 me
        --read-only    只看，不改动任何内容
        --no-color     屏幕不用颜色
    -h, --help         显示这里的说明
        --version      显示版本

  例：
    unionplan doctor
    unionplan doctor 损坏的.db --rescue 找回的.db

# The same in English.
$ unionplan --lang=en new --help
  Usage: unionplan new [TEMPLATE] [OPTIONS]

  Make a plan from a template; without one, it asks; with --title, an empty plan.

  Arguments:
    TEMPLATE  name of a template or a part of it, or its file name; unionplan
              template shows them all

  Options:
        --set NAME=VALUE  a value for a variable of the template; may be repeated
        --code CODE       the plan's code; else made from its time: 2025, 2025-2
        --title TITLE     title of an empty plan
        --union UNION     whose plan an empty one is; made if there is none
        --kind year|semester|custom
                          kind of an empty plan
        --start YYYY-MM   first month of an empty plan, like 2025-09; else this
                          month
        --months N        how many months an empty plan has; else 12, a semester 5
                          (from February 6)

  Options of all commands:
        --db FILE         the database; else that of UNIONPLAN_DB, else the one in
                          your home
        --lang zh|en      language, Chinese or English; UNIONPLAN_LANG too sets it
        --me NAME         who I am: kept in history, and decides what is mine;
                          default: me of the configuration
        --read-only       look only, change nothing
        --no-color        no colours on the screen
    -h, --help            show this help
        --version         show the version

  Examples:
    unionplan new
    unionplan new primary-school-year --set school=第二小学 --set year=2026
    unionplan new --title 'Work plan 2026' --union 'Union of School No. 2' --start 2026-01
$ unionplan --lang=en import --help
  Usage: unionplan import FILE… [OPTIONS]

  Import plans: documents as they are (text, Word, tables), or plans, templates
  and days off in YAML; where there is an error, nothing is stored.

  Arguments:
    FILE  text, Word (.docx), a table (.csv, .xlsx) or YAML; text in UTF-8 or
          GB18030; - is standard input

  Options:
        --set NAME=VALUE  a value for a variable of the template; may be repeated
        --code CODE       the code, in place of the file's
        --as yaml|docx|xlsx|csv|text
                          which kind of file it is; else its content tells
        --plan N          which of the plans of a document; else all
        --union UNION     whose plan a document is where it does not say; made if
                          there is none
        --year N          in which year the plan of a document begins where it
                          does not say
        --kind year|semester|custom
                          kind of the plan of a document where it does not say
        --dry-run         show what would be stored, store nothing
        --json            as JSON, for other programs

  Options of all commands:
        --db FILE         the database; else that of UNIONPLAN_DB, else the one in
                          your home
        --lang zh|en      language, Chinese or English; UNIONPLAN_LANG too sets it
        --me NAME         who I am: kept in history, and decides what is mine;
                          default: me of the configuration
        --read-only       look only, change nothing
        --no-color        no colours on the screen
    -h, --help            show this help
        --version         show the version

  Examples:
    unionplan import last-year.docx --dry-run
    unionplan import last-year.docx --union 第一小学工会
    unionplan import plan.yaml
    unionplan import template.yaml --set school=第二小学 --dry-run
    unionplan import days-off-2027.yaml
    cat plan.txt | unionplan import -
$ unionplan --lang=en list --help
  Usage: unionplan list [OPTIONS]

  List all plans.

  Options:
        --json        as JSON, for other programs

  Options of all commands:
        --db FILE     the database; else that of UNIONPLAN_DB, else the one in
                      your home
        --lang zh|en  language, Chinese or English; UNIONPLAN_LANG too sets it
        --me NAME     who I am: kept in history, and decides what is mine;
                      default: me of the configuration
        --read-only   look only, change nothing
        --no-color    no colours on the screen
    -h, --help        show this help
        --version     show the version

  Examples:
    unionplan list --json
$ unionplan --lang=en show --help
  Usage: unionplan show PLAN [OPTIONS]

  Show a plan's outline, and the figures of its months.

  Arguments:
    PLAN  the plan's code or title; a part of the title will do if only one plan
          has it

  Options:
        --json        as JSON, for other programs

  Options of all commands:
        --db FILE     the database; else that of UNIONPLAN_DB, else the one in
                      your home
        --lang zh|en  language, Chinese or English; UNIONPLAN_LANG too sets it
        --me NAME     who I am: kept in history, and decides what is mine;
                      default: me of the configuration
        --read-only   look only, change nothing
        --no-color    no colours on the screen
    -h, --help        show this help
        --version     show the version

  Examples:
    unionplan show 2025
$ unionplan --lang=en month --help
  Usage: unionplan month [MONTH] [OPTIONS]

  Show the schedule of a month.

  Arguments:
    MONTH  9, September or 2025-09; else this month

  Options:
        --plan PLAN        this plan only
        --post POST        only what this post is responsible for
        --mine             only what the posts I hold are responsible for; not
                           needed with --me
        --calendar         as a wall calendar, with occasions and days off; what
                           has no exact day below it
        --table ascii|box  lines of the calendar in ASCII (the default) or in box
                           characters
        --json             as JSON, for other programs

  Options of all commands:
        --db FILE          the database; else that of UNIONPLAN_DB, else the one
                           in your home
        --lang zh|en       language, Chinese or English; UNIONPLAN_LANG too sets
                           it
        --me NAME          who I am: kept in history, and decides what is mine;
                           default: me of the configuration
        --read-only        look only, change nothing
        --no-color         no colours on the screen
    -h, --help             show this help
        --version          show the version

  Examples:
    unionplan month
    unionplan month 9 --post 文体委员
    unionplan month 9 --calendar
    unionplan month 2026-03 --plan 2025
$ unionplan --lang=en duty --help
  Usage: unionplan duty [NAME] [OPTIONS]

  Show who holds the posts and what their duties are; of a named post, member or
  plan, the activities too.

  Arguments:
    NAME  name of a post or a part of it, or of a member; else all posts

  Options:
        --plan PLAN   this plan only
        --json        as JSON, for other programs

  Options of all commands:
        --db FILE     the database; else that of UNIONPLAN_DB, else the one in
                      your home
        --lang zh|en  language, Chinese or English; UNIONPLAN_LANG too sets it
        --me NAME     who I am: kept in history, and decides what is mine;
                      default: me of the configuration
        --read-only   look only, change nothing
        --no-color    no colours on the screen
    -h, --help        show this help
        --version     show the version

  Examples:
    unionplan duty
    unionplan duty 文体委员 --plan 2025
    unionplan duty 沈慧兰
$ unionplan --lang=en add --help
  Usage: unionplan add PLAN TITLE [OPTIONS]

  Add an activity to a plan.

  Arguments:
    PLAN   the plan's code or title; a part of the title will do if only one plan
           has it
    TITLE  title of the activity

  Options:
        --when WHEN          September, Sep 10, early Oct, by May, next Wednesday,
                             2025-09-10; else the whole plan
        --post POST          a post responsible; may be repeated, the first one
                             leads
        --section SECTION    which section it belongs to: its label (二、 or 二
                             （一）) or a part of its heading
        --occasion OCCASION  the occasion; without --when it gives the day
        --place TEXT         the place
        --participants N     how many are expected
        --budget YUAN        the budget
        --detail TEXT        more about it

  Options of all commands:
        --db FILE            the database; else that of UNIONPLAN_DB, else the one
                             in your home
        --lang zh|en         language, Chinese or English; UNIONPLAN_LANG too sets
                             it
        --me NAME            who I am: kept in history, and decides what is mine;
                             default: me of the configuration
        --read-only          look only, change nothing
        --no-color           no colours on the screen
    -h, --help               show this help
        --version            show the version

  Examples:
    unionplan add 2025 教职工健步走 --when 'Oct 18' --post 文体委员 --budget 3000
    unionplan add 2025 慰问退休教师 --occasion 重阳节 --section 主要工作
$ unionplan --lang=en done --help
  Usage: unionplan done PLAN TITLE [OPTIONS]

  Mark an activity as done, with its outcome, the day, what it cost and who took
  part.

  Arguments:
    PLAN   the plan's code or title; a part of the title will do if only one plan
           has it
    TITLE  title of the activity or a part of it

  Options:
        --outcome TEXT    how it went
        --date DAY        the day it was done, like 11-29 or yesterday; if left
                          out today, or for one whose time is over the day of the
                          plan
        --spent YUAN      what it cost
        --attended N      how many came; leave it out where nobody counted
        --participants N  the same as --attended

  Options of all commands:
        --db FILE         the database; else that of UNIONPLAN_DB, else the one in
                          your home
        --lang zh|en      language, Chinese or English; UNIONPLAN_LANG too sets it
        --me NAME         who I am: kept in history, and decides what is mine;
                          default: me of the configuration
        --read-only       look only, change nothing
        --no-color        no colours on the screen
    -h, --help            show this help
        --version         show the version

  Examples:
    unionplan done 2025 健步走 --date 11-29 --outcome 86人走完全程 --spent 2860.5 --attended 86
$ unionplan --lang=en search --help
  Usage: unionplan search WORDS… [OPTIONS]

  Search all plans, activities, duties and members.

  Arguments:
    WORDS  what to find; of several words, all; pinyin initials do, too: jsj

  Options:
        --limit N     at most so many
        --json        as JSON, for other programs

  Options of all commands:
        --db FILE     the database; else that of UNIONPLAN_DB, else the one in
                      your home
        --lang zh|en  language, Chinese or English; UNIONPLAN_LANG too sets it
        --me NAME     who I am: kept in history, and decides what is mine;
                      default: me of the configuration
        --read-only   look only, change nothing
        --no-color    no colours on the screen
    -h, --help        show this help
        --version     show the version

  Examples:
    unionplan search 慰问
$ unionplan --lang=en check --help
  Usage: unionplan check PLAN [OPTIONS]

  Check a plan for what contradicts itself, is missing, or is worth a look. Ends
  with 1 if there is any.

  Arguments:
    PLAN  the plan's code or title; a part of the title will do if only one plan
          has it

  Options:
        --silence N|KEY    don't tell this finding of the plan any more
                           (repeatable)
        --unsilence N|KEY  tell this one again (--all shows its number)
        --all              list those that are silenced, too
        --json             as JSON, for other programs

  Options of all commands:
        --db FILE          the database; else that of UNIONPLAN_DB, else the one
                           in your home
        --lang zh|en       language, Chinese or English; UNIONPLAN_LANG too sets
                           it
        --me NAME          who I am: kept in history, and decides what is mine;
                           default: me of the configuration
        --read-only        look only, change nothing
        --no-color         no colours on the screen
    -h, --help             show this help
        --version          show the version

  Examples:
    unionplan check 2025
    unionplan check 2025 --silence 3
$ unionplan --lang=en report --help
  Usage: unionplan report PLAN [OPTIONS]

  Draft the report of a plan: what was done and how, what it cost, what was put
  off or called off, what goes on.

  Arguments:
    PLAN  the plan's code or title; a part of the title will do if only one plan
          has it

  Options:
        --store                    keep it as a new plan, a draft, to be edited in
                                   the outline; nothing is printed
        --again                    write another one although there is one; that
                                   stays
        --code CODE                the code of that plan
    -o, --output FILE              write to a file; else to standard output
        --force                    overwrite the file if there is one
        --format FORMAT            what to write; else what the name of the file
                                   ends in tells, else text:
                                   text      plain text (to print)
                                   markdown  Markdown (to lay out)
                                   html      a web page (to print, to keep as PDF)
                                   docx      a Word document (for WPS too)
                                   json      JSON (for other programs)
                                   yaml      YAML (to keep, to read again)
        --layout a4|gb9704|screen  a4: 76 columns and 60 lines a page (the
                                   default); gb9704: the grid of official
                                   documents; screen: no pages. In Word and html,
                                   gb9704 numbers headings as the standard has it
        --width N                  columns of a line
        --page-length N            lines of a page
        --schedule table|list      the schedule as a table (the default) or as
                                   lists by month
        --table ascii|box          lines of tables in ASCII (the default) or in
                                   box characters
        --ambiguous 1|2            columns of “ ” ‘ ’ — … and the like: 2 in
                                   print, 1 on screens
        --encoding utf-8|gb18030   encoding; else utf-8
        --crlf                     line ends of Windows
        --bom                      a byte order mark in front, by which Excel
                                   knows Chinese in csv

  Options of all commands:
        --db FILE                  the database; else that of UNIONPLAN_DB, else
                                   the one in your home
        --lang zh|en               language, Chinese or English; UNIONPLAN_LANG
                                   too sets it
        --me NAME                  who I am: kept in history, and decides what is
                                   mine; default: me of the configuration
        --read-only                look only, change nothing
        --no-color                 no colours on the screen
    -h, --help                     show this help
        --version                  show the version

  Examples:
    unionplan report 2025
    unionplan report 2025 --format markdown -o report.md
    unionplan report 2025 --store
$ unionplan --lang=en export --help
  Usage: unionplan export PLAN [OPTIONS]

  Write a plan, its report, duty sheets or the notice of a month: to print, for
  the web, for spreadsheets, calendars and other programs, or to be imported
  again.

  Arguments:
    PLAN  the plan's code or title; a part of the title will do if only one plan
          has it

  Options:
        --kind plan|report|duties|month
                                   the plan (the default), its report, duty sheets
                                   with a page for each post, or the notice of a
                                   month
        --post POST                only the duty sheet of this post
        --member NAME              only the duty sheets of the posts that this
                                   member holds
        --month MONTH              the month of the notice: 9, September or
                                   2025-09; else this month
        --date DAY                 the date on the notice: 2025-11-20 or Nov 20;
                                   else today, or the first of a month that is
                                   over
    -o, --output FILE              write to a file; else to standard output
        --force                    overwrite the file if there is one
        --format FORMAT            what to write; else what the name of the file
                                   ends in tells, else text:
                                   text      plain text (to print)
                                   markdown  Markdown (to lay out)
                                   html      a web page (to print, to keep as PDF)
                                   docx      a Word document (for WPS too)
                                   csv       CSV (for spreadsheets)
                                   ics       iCalendar (for calendars)
                                   json      JSON (for other programs)
                                   yaml      YAML (to keep, to read again)
        --layout a4|gb9704|screen  a4: 76 columns and 60 lines a page (the
                                   default); gb9704: the grid of official
                                   documents; screen: no pages. In Word and html,
                                   gb9704 numbers headings as the standard has it
        --width N                  columns of a line
        --page-length N            lines of a page
        --schedule table|list      the schedule as a table (the default) or as
                                   lists by month
        --table ascii|box          lines of tables in ASCII (the default) or in
                                   box characters
        --ambiguous 1|2            columns of “ ” ‘ ’ — … and the like: 2 in
                                   print, 1 on screens
        --encoding utf-8|gb18030   encoding; else utf-8
        --crlf                     line ends of Windows
        --bom                      a byte order mark in front, by which Excel
                                   knows Chinese in csv
        --tasks                    in ics: deadlines and what has no exact day as
                                   tasks; most calendars of phones show no tasks,
                                   so all are events else

  Options of all commands:
        --db FILE                  the database; else that of UNIONPLAN_DB, else
                                   the one in your home
        --lang zh|en               language, Chinese or English; UNIONPLAN_LANG
                                   too sets it
        --me NAME                  who I am: kept in history, and decides what is
                                   mine; default: me of the configuration
        --read-only                look only, change nothing
        --no-color                 no colours on the screen
    -h, --help                     show this help
        --version                  show the version

  Examples:
    unionplan export 2025 -o plan.txt
    unionplan export 2025 --layout gb9704 --schedule list | lp
    unionplan export 2025 --encoding gb18030 --crlf -o plan.txt
    unionplan export 2025 -o plan.yaml
    unionplan export 2025 --bom -o schedule.csv
    unionplan export 2025 --kind duties --member 韩宇 -o mine.ics
    unionplan export 2025 --kind duties --post 文体委员
    unionplan export 2025 --kind month --month 9 --schedule list
$ unionplan --lang=en undo --help
  Usage: unionplan undo

  Undo the last step.

  Options of all commands:
        --db FILE     the database; else that of UNIONPLAN_DB, else the one in
                      your home
        --lang zh|en  language, Chinese or English; UNIONPLAN_LANG too sets it
        --me NAME     who I am: kept in history, and decides what is mine;
                      default: me of the configuration
        --read-only   look only, change nothing
        --no-color    no colours on the screen
    -h, --help        show this help
        --version     show the version

  Examples:
    unionplan undo
$ unionplan --lang=en redo --help
  Usage: unionplan redo

  Redo what was undone last.

  Options of all commands:
        --db FILE     the database; else that of UNIONPLAN_DB, else the one in
                      your home
        --lang zh|en  language, Chinese or English; UNIONPLAN_LANG too sets it
        --me NAME     who I am: kept in history, and decides what is mine;
                      default: me of the configuration
        --read-only   look only, change nothing
        --no-color    no colours on the screen
    -h, --help        show this help
        --version     show the version

  Examples:
    unionplan redo
$ unionplan --lang=en history --help
  Usage: unionplan history [PLAN] [OPTIONS]

  Show who did what and when, newest first.

  Arguments:
    PLAN  the plan's code or title; a part of the title will do if only one plan
          has it

  Options:
        --activity TITLE  only of this activity: its title or a part of it
        --detail          with every value before and after
        --limit N         at most so many
        --json            as JSON, for other programs

  Options of all commands:
        --db FILE         the database; else that of UNIONPLAN_DB, else the one in
                          your home
        --lang zh|en      language, Chinese or English; UNIONPLAN_LANG too sets it
        --me NAME         who I am: kept in history, and decides what is mine;
                          default: me of the configuration
        --read-only       look only, change nothing
        --no-color        no colours on the screen
    -h, --help            show this help
        --version         show the version

  Examples:
    unionplan history
    unionplan history 2025 --detail --limit 5
    unionplan history 2025 --activity 健步走
$ unionplan --lang=en template --help
  Usage: unionplan template [TEMPLATE] [OPTIONS]

  List the templates; of a named one, show its variables, or its YAML to adapt.

  Arguments:
    TEMPLATE  name of a template or a part of it, or the path of a template’s file

  Options:
        --yaml        print the template's YAML
        --json        as JSON, for other programs

  Options of all commands:
        --db FILE     the database; else that of UNIONPLAN_DB, else the one in
                      your home
        --lang zh|en  language, Chinese or English; UNIONPLAN_LANG too sets it
        --me NAME     who I am: kept in history, and decides what is mine;
                      default: me of the configuration
        --read-only   look only, change nothing
        --no-color    no colours on the screen
    -h, --help        show this help
        --version     show the version

  Examples:
    unionplan template
    unionplan template primary-school-year
    unionplan template primary-school-year --yaml > mine.yaml
$ unionplan --lang=en backup --help
  Usage: unionplan backup [FILE] [OPTIONS]

  Save a copy of the whole database. On days with changes the program makes one by
  itself, too.

  Arguments:
    FILE  where the copy goes; else into the folder of backups, called by its day

  Options:
        --force       overwrite the file if there is one

  Options of all commands:
        --db FILE     the database; else that of UNIONPLAN_DB, else the one in
                      your home
        --lang zh|en  language, Chinese or English; UNIONPLAN_LANG too sets it
        --me NAME     who I am: kept in history, and decides what is mine;
                      default: me of the configuration
        --read-only   look only, change nothing
        --no-color    no colours on the screen
    -h, --help        show this help
        --version     show the version

  Examples:
    unionplan backup
    unionplan backup /media/usb/plans-backup.db
$ unionplan --lang=en restore --help
  Usage: unionplan restore [FILE] [OPTIONS]

  Put a backup back: tells what differs, asks, and can be undone. Without an
  argument it lists the backups.

  Arguments:
    FILE  the backup, or its day; else all are listed

  Options:
        --yes         don't ask
        --json        as JSON, for other programs

  Options of all commands:
        --db FILE     the database; else that of UNIONPLAN_DB, else the one in
                      your home
        --lang zh|en  language, Chinese or English; UNIONPLAN_LANG too sets it
        --me NAME     who I am: kept in history, and decides what is mine;
                      default: me of the configuration
        --read-only   look only, change nothing
        --no-color    no colours on the screen
    -h, --help        show this help
        --version     show the version

  Examples:
    unionplan restore
    unionplan restore 2025-11-18
    unionplan restore /media/usb/plans-backup.db --yes
$ unionplan --lang=en doctor --help
  Usage: unionplan doctor [FILE] [OPTIONS]

  Examine whether a database is sound. Ends with 1 if it is not.

  Arguments:
    FILE  a database; else the one in use

  Options:
        --rescue FILE  save what can still be read of a damaged one as this new
                       file; the damaged one is left as it is

  Options of all commands:
        --db FILE      the database; else that of UNIONPLAN_DB, else the one in
                       your home
        --lang zh|en   language, Chinese or English; UNIONPLAN_LANG too sets it
        --me NAME      who I am: kept in history, and decides what is mine;
                       default: me of the configuration
        --read-only    look only, change nothing
        --no-color     no colours on the screen
    -h, --help         show this help
        --version      show the version

  Examples:
    unionplan doctor
    unionplan doctor damaged.db --rescue saved.db

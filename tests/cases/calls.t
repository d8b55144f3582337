# A wrong call does nothing, says what is wrong and how to write it, and ends with 2. If it failed, a slip of
# the finger would change a plan, or leave its writer at a loss.

# A command or an option that there is not; the near one is suggested.
$ unionplan moth
  unionplan：没有命令“moth”；是不是“month”？
  用法见 unionplan --help
[2]
$ unionplan 计划
  unionplan：没有命令“计划”；unionplan --help 列出所有命令
  用法见 unionplan --help
[2]
$ unionplan list --jsno
  unionplan：没有选项 --jsno；是不是 --json？
  用法见 unionplan list --help
[2]
$ unionplan list --js
  unionplan：没有选项 --js；是不是 --json？
  用法见 unionplan list --help
[2]
$ unionplan export 2025 --layuot a4
  unionplan：没有选项 --layuot；是不是 --layout？
  用法见 unionplan export --help
[2]
$ unionplan -x
  unionplan：命令之前没有选项 -x；一条命令自己的选项写在命令之后
  用法见 unionplan --help
[2]
$ unionplan --json list
  unionplan：命令之前没有选项 --json；一条命令自己的选项写在命令之后
  用法见 unionplan --help
[2]
$ UNIONPLAN_LANG=en unionplan exprot 2025
  unionplan: there is no command “exprot”; did you mean “export”?
  See unionplan --help
[2]
$ unionplan --lang=en list --quite-another
  unionplan: there is no option --quite-another
  See unionplan list --help
[2]

# Dashes of a Chinese input method.
$ unionplan list ——json
  unionplan：“——json”开头的横线是中文标点；选项以两个半角减号开头，如 --help
  用法见 unionplan list --help
[2]
$ unionplan list －－json
  unionplan：“－－json”开头的横线是中文标点；选项以两个半角减号开头，如 --help
  用法见 unionplan list --help
[2]

# Values.
$ unionplan month --plan
  unionplan：选项 --plan 后面缺一个值
  用法见 unionplan month --help
[2]
$ unionplan list --json=1
  unionplan：选项 --json 不带值
  用法见 unionplan list --help
[2]
$ unionplan export 2025 --width 3
  unionplan：--width 应是 20 到 400 的整数，不能是“3”
  用法见 unionplan export --help
[2]
$ unionplan export 2025 --layout A4
  unionplan：--layout 只能是 a4、gb9704、screen，不能是“A4”
  用法见 unionplan export --help
[2]
$ unionplan export 2025 --encoding gbk
  unionplan：--encoding 只能是 utf-8、gb18030，不能是“gbk”
  用法见 unionplan export --help
[2]
$ unionplan add 2025 慰问 --budget 几千
  unionplan：--budget 应是金额（元），如 3000、2860.5、1.2万，不能是“几千”
  用法见 unionplan add --help
[2]
$ unionplan history --limit 0
  unionplan：--limit 应是 1 到 1000000 的整数，不能是“0”
  用法见 unionplan history --help
[2]
$ unionplan list --lang fr
  unionplan：--lang 只能是 zh、en，不能是“fr”
  用法见 unionplan list --help
[2]

# Arguments.
$ unionplan show
  unionplan：缺少参数：计划
  用法见 unionplan show --help
[2]
$ unionplan add 2025
  unionplan：缺少参数：标题
  用法见 unionplan add --help
[2]
$ unionplan import
  unionplan：缺少参数：文件
  用法见 unionplan import --help
[2]
$ unionplan list 2025
  unionplan：多了一个参数“2025”；带空格的文字要放在引号里
  用法见 unionplan list --help
[2]
$ unionplan add 2025 教师节 慰问
  unionplan：多了一个参数“慰问”；带空格的文字要放在引号里
  用法见 unionplan add --help
[2]
$ unionplan import "$DATADIR/sample.yaml" >/dev/null; unionplan search '  ' '　'
  unionplan：要写明找什么
  用法见 unionplan search --help
[2]
$ rm t.db*

# In English too.
$ unionplan --lang en export 2025 --layout A4
  unionplan: --layout is one of a4, gb9704, screen, not “A4”
  See unionplan export --help
[2]
$ unionplan --lang en add 2025
  unionplan: an argument is missing: TITLE
  See unionplan add --help
[2]
$ unionplan --lang en add 2025 慰问 --budget 几千
  unionplan: --budget is a sum in yuan, like 3000 or 2860.5, not “几千”
  See unionplan add --help
[2]

# A pinned day that is none.
$ UNIONPLAN_TODAY=2025-02-30 unionplan list
  unionplan：环境变量 UNIONPLAN_TODAY 的值“2025-02-30”不是日期，应写作 2025-09-01
  用法见 unionplan list --help
[2]

# None of these has made a database.
$ ls
  backups

# These are known to be wrong only once the database is open.
$ unionplan import 计划.yaml --set year
  unionplan：--set 应写作 变量=值，不能是“year”
  用法见 unionplan import --help
[2]
$ unionplan template --yaml
  unionplan：--yaml 要写明是哪个模板
  用法见 unionplan template --help
[2]
$ unionplan month 某个月
  unionplan：“某个月”不是月份，应写作 9、9月 或 2025-09
  用法见 unionplan month --help
[2]

# A reader who has seen enough is no fault; a disk that is full is one.
$ unionplan import "$DATADIR/sample.yaml" >/dev/null
$ (sleep 0.2; unionplan show 2025; echo $? >status) | true
$ until [ -s status ]; do sleep 0.1; done; cat status
  1
$ unionplan list >/dev/full
  unionplan：没能写完标准输出
[1]

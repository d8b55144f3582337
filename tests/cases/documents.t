# Documents that people have, into plans. If it failed, a committee could not begin with last year's plan, would have half of
# one, or would not be told what the program was not sure of.

$ cat >计划.txt <<END
> 首页 > 工会之窗
> 柳荫中学2025—2026学年第一学期工会工作计划
> 新学期，工会在学校党支部领导下，做好以下工作。
> 一、指导思想
> 以服务教职工为本，把好事办实。
> 二、主要工作
> （一）民主管理
> 1、开好教代会，公开校务。
> 2、每月听一次教职工意见。
> 5、评选工会积极分子。
> （二）文体活动
> 办好教职工篮球赛。
> 三、工作安排
> 九月份
> 1、工会委员会例会
> 2、教师节慰问
> 十月份
> 1、教职工篮球赛
> 文体委员职责
> 1、组织球类比赛
> 2、管理文体设施
> 柳荫中学工会委员会
> 2025年9月1日
> END

# A dry run shows the plan as it would be numbered, the months, and each doubt with its place; nothing is stored.
$ unionplan import 计划.txt --dry-run
  柳荫中学2025—2026学年第一学期工会工作计划
  代号 2025-1，柳荫中学工会委员会，2025年9月—2026年1月，学期，草稿

  一、指导思想
  二、主要工作
    （一）民主管理
      1、开好教代会，公开校务。
      2、每月听一次教职工意见。
      3、评选工会积极分子。
    （二）文体活动
  三、工作安排

  2025年9月
    - 工会委员会例会
    - 教师节慰问
  2025年10月
    - 教职工篮球赛
  文体委员
    - 组织球类比赛
    - 管理文体设施
  落款：柳荫中学工会委员会、2025-09-01

  拿不准的地方（1 处）：
  计划.txt:10:1: “5、评选工会积极分子。”的编号和前面接不上；保存后会重新编号

  只是预览，什么也没有存入（1 份计划）。
$ unionplan list
  还没有计划。从模板新建一份：unionplan new；或者导入一个文件：unionplan import 计划.yaml

# Stored: what it made, in a line; the same once more gets a code of its own.
$ unionplan import 计划.txt
  已存入计划 2025-1《柳荫中学2025—2026学年第一学期工会工作计划》（柳荫中学工会委员会，2025年9月—2026年1月）：8 个章节，3 项活动，2 条职责。查看：unionplan show 2025-1
  有 1 处拿不准，请看一看：unionplan import 计划.txt --dry-run 逐处列出；也可以先 unionplan undo，再在屏幕上导入，边看边改
$ unionplan import 计划.txt
  已存入计划 2025-1b《柳荫中学2025—2026学年第一学期工会工作计划》（柳荫中学工会委员会，2025年9月—2026年1月）：8 个章节，3 项活动，2 条职责。查看：unionplan show 2025-1b
  请留意：已经有一份同名的计划，代号 2025-1
  有 1 处拿不准，请看一看：unionplan import 计划.txt --dry-run 逐处列出；也可以先 unionplan undo，再在屏幕上导入，边看边改
$ unionplan history --json | grep -c plan.import
  2
$ unionplan undo
  撤销：导入计划“柳荫中学2025—2026学年第一学期工会工作计划”
$ unionplan list
  代号    标题                 完成  状态  起止                 工会
  2025-1  柳荫中学              0/3  草稿  2025年9月—2026年1月  柳荫中学工会委员会
          2025—2026学年第一学
          期工会工作计划

# Standard input, GB18030, the wishes of a person, and a union that is known already under a longer name.
$ iconv -f UTF-8 -t GB18030 计划.txt | unionplan import - --year 2026 --code 新的 --union 柳荫
  已存入计划 新的《柳荫中学2025—2026学年第一学期工会工作计划》（柳荫中学工会委员会，2026年9月—2027年1月）：8 个章节，3 项活动，2 条职责。查看：unionplan show 新的
  请留意：已经有一份同名的计划，代号 2025-1
  有 1 处拿不准，请看一看：unionplan import 文件 --dry-run 逐处列出；也可以先 unionplan undo，再在屏幕上导入，边看边改
$ unionplan import 计划.txt --kind year --dry-run | head -2
  柳荫中学2025—2026学年第一学期工会工作计划
  代号 2025，柳荫中学工会委员会，2025年9月—2026年8月，年度，草稿
$ unionplan import 计划.txt --union 别的工会 --dry-run | head -2
  柳荫中学2025—2026学年第一学期工会工作计划
  代号 2025-1b，别的工会，2025年9月—2026年1月，学期，草稿

# For programs.
$ unionplan import 计划.txt --dry-run --json | grep -A8 '"plans"'
      "plans": [
        {
          "code": "2025-1b",
          "title": "柳荫中学2025—2026学年第一学期工会工作计划",
          "organization": "柳荫中学工会委员会",
          "kind": "semester",
          "start": "2025-09",
          "months": 5,
          "status": "draft",
$ unionplan import 计划.txt --dry-run --json | sed -n '/"doubts"/,$p'
      "doubts": [
        {
          "line": 10,
          "column": 1,
          "plan": 1,
          "kind": "section",
          "doubt": "gap",
          "label": "5、",
          "text": "评选工会积极分子。",
          "sentence": "“5、评选工会积极分子。”的编号和前面接不上；保存后会重新编号"
        }
      ]
    }
  ]

# Several plans in one file: all of them, or one.
$ (cat 计划.txt; sed 's/2025—2026学年第一学期/2024—2025学年第二学期/; s/2025年9月1日/2025年2月20日/; s/篮球/排球/; s/九月份/三月份/; s/十月份/四月份/; s/教师节/三八节/' 计划.txt) >两份.txt
$ unionplan import 两份.txt --plan 2 --dry-run | head -2
  柳荫中学2024—2025学年第二学期工会工作计划
  代号 2024-2，柳荫中学工会委员会，2025年2—7月，学期，草稿
$ unionplan import 两份.txt --plan 3 --dry-run
  unionplan：文件里有 2 份计划，没有第 3 份
  用法见 unionplan import --help
[2]
$ unionplan import 两份.txt --code 一个
  unionplan：--code 只能用于只有一份计划的文件
  用法见 unionplan import --help
[2]
$ unionplan import 两份.txt | sed 's/：.*//'
  已存入计划 2025-1b《柳荫中学2025—2026学年第一学期工会工作计划》（柳荫中学工会委员会，2025年9月—2026年1月）
  已存入计划 2024-2《柳荫中学2024—2025学年第二学期工会工作计划》（柳荫中学工会委员会，2025年2—7月）
  有 2 处拿不准，请看一看

# Whose plan it is: not said, and two unions are known.
$ unionplan new --title 甲 --union 甲厂工会委员会 --code 甲 >/dev/null
$ printf '工会工作计划\n一、指导思想\n做好工作。\n二、主要工作\n1、开好会。\n2、办好事。\n' >无名.txt
$ unionplan import 无名.txt
  unionplan：文件没有写明是哪个工会的计划，请用 --union 指明：柳荫中学工会委员会、甲厂工会委员会
[1]
$ unionplan import 无名.txt --union 没有的工会 --year 2025 --dry-run | head -2
  工会工作计划
  代号 2025，没有的工会，2025年1—12月，年度，草稿
$ UNIONPLAN_DB=$HOME/fresh.db unionplan import 无名.txt --year 2025 | head -2
  已存入计划 2025《工会工作计划》（本单位工会委员会，2025年1—12月）：4 个章节，0 项活动，0 条职责。查看：unionplan show 2025
  文件没有写明是哪个工会，暂记作“本单位工会委员会”；可用 --union 指明，以后也可以在屏幕上改

# What is no document, or has nothing in it.
$ printf '%%PDF-1.7\n' >a.pdf; unionplan import a.pdf
  unionplan：“a.pdf”是 PDF，读不了；请把其中的文字复制到 Word 文档或文本文件里再导入
[1]
$ printf '<!DOCTYPE html>\n<html><body>计划</body></html>\n' >a.html; unionplan import a.html
  unionplan：这是网页文件；请在浏览器里打开，全选、复制，再粘贴到“粘贴文档”里
[1]
$ printf '\211PNG\r\n\032\n\0\0' >a.png; unionplan import a.png
  unionplan：这是图片，读不了；请先用识字软件转成文字，再粘贴或另存为文本文件
[1]
$ printf '\n  \n' >blank.txt; unionplan import blank.txt
  unionplan：“blank.txt”里没有认出计划的内容，什么也没有存入
[1]
$ unionplan import 计划.txt --as yaml
  计划.txt:1:1: 错误: 这一项要写成若干“键: 值”，这里是“首页 > 工会之窗 柳荫中学2025—2026学年第一学期工会工作计划 新学期，…”
    首页 > 工会之窗
    ^
  unionplan：计划.txt：有 1 处错误，什么也没有存入
[1]
$ unionplan import 计划.txt --as word
  unionplan：--as 只能是 yaml、docx、xlsx、csv、text，不能是“word”
  用法见 unionplan import --help
[2]
$ unionplan import "$DATADIR/sample.yaml" --year 2026
  unionplan：--year、--kind、--union、--plan 只用于文档（文本、Word、表格）；这个文件自己写明了
  用法见 unionplan import --help
[2]
$ unionplan import 计划.txt --set a=b
  unionplan：--set 只用于 YAML 模板
  用法见 unionplan import --help
[2]

# The kind is told by the content, not by the name; --as says otherwise.
$ unionplan export 甲 --format yaml | sed 's/code: 甲/code: 乙/' >乙.txt; unionplan import 乙.txt --dry-run | head -2
  甲
  代号 乙，甲厂工会委员会，2025年11月—2026年10月，年度，草稿
$ printf '月份,工作内容,负责人\n九月,召开例会,主席\n十月,篮球赛,文体委员\n' >日程; unionplan import 日程 --union 柳荫 --year 2025 --dry-run
  日程
  代号 2025，柳荫中学工会委员会，2025年1—12月，年度，草稿


  2025年9月
    - 召开例会（主席）
  2025年10月
    - 篮球赛（文体委员）

  只是预览，什么也没有存入（1 份计划）。

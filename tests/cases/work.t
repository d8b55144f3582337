# The work of a year: adding, finishing, undoing, looking back. If it failed, something done would be lost.

$ cp "$DATADIR/sample.yaml" . && unionplan import sample.yaml >/dev/null

# Adding, with time, posts, section and money as people write them.
$ unionplan add 2025 教工书画展 --when 12月上旬 --post 宣传委员 --post 文体委员 --section 三（三） --place 教工之家 --participants 50 --budget 0.2万 --detail 每组至少三件
  已加入计划 2025：教工书画展（12月上旬）
$ unionplan add 2025-1 插花课 --when 4-6
  unionplan：2026年4月6日不在计划的时间之内（2025年9月—2026年1月）
[1]
$ unionplan add 2025 三八节游园 --occasion 三八
  已加入计划 2025：三八节游园（3月8日）
$ unionplan add 2025 全年读书
  已加入计划 2025：全年读书（全年）
$ unionplan --lang en add 2025 team-day --when 'early Oct'
  Added to the plan 2025: team-day (Oct, early)
$ unionplan month 12 --plan 2025 --post 宣传委员 --json
  [
    {
      "plan": "2025",
      "title": "教工书画展",
      "detail": "每组至少三件",
      "starts": "2025-12",
      "ends": null,
      "part": "early",
      "deadline": false,
      "occasion": null,
      "place": "教工之家",
      "posts": [
        "宣传委员",
        "文体委员"
      ],
      "participants": 50,
      "attended": null,
      "budget": 2000,
      "spent": null,
      "status": "planned",
      "done": null,
      "postponed_from": null,
      "outcome": null,
      "reason": null,
      "overdue": false
    },
    {
      "plan": "2025",
      "title": "元旦教职工联欢会",
      "detail": null,
      "starts": "2025-12-31",
      "ends": null,
      "part": null,
      "deadline": false,
      "occasion": "元旦",
      "place": "新楼报告厅",
      "posts": [
        "文体委员",
        "宣传委员"
      ],
      "participants": 92,
      "attended": null,
      "budget": 5000,
      "spent": null,
      "status": "planned",
      "done": null,
      "postponed_from": null,
      "outcome": null,
      "reason": null,
      "overdue": false
    }
  ]

# What can't be meant is refused.
$ unionplan add 2025 书画展 --when 2月30日
  unionplan：--when “2月30日”：2026年2月只有28天，没有30日
  用法见 unionplan add --help
[2]
$ unionplan add 2025 书画展 --when 2027-09
  unionplan：2027年9月不在计划的时间之内（2025年9月—2026年7月）
[1]
$ unionplan add 2025 书画展 --occasion 三吧节
  unionplan：没有名为“三吧节”的节日；节日表里没有的，请用 --when 写明时间
  用法见 unionplan add --help
[2]
$ unionplan add 2025 书画展 --occasion 教师
  unionplan：没有名为“教师”的节日；是不是“教师节”？
  用法见 unionplan add --help
[2]
$ unionplan add 2025 慰问军属 --occasion 建军节
  unionplan：“八一建军节”不在计划的月份之内（2025年9月—2026年7月）；请用 --when 写明时间
[1]
$ unionplan --lang en add 2025-1 慰问军属 --occasion 八一
  unionplan: “八一建军节” lies outside of the plan (2025 Sep–2026 Jan); give the time with --when
[1]
$ unionplan --db occasion.db new --title 甲 --union 甲 --code 甲 --start 2026-01 --months 3 >/dev/null
$ unionplan --db occasion.db add 甲 赏月 --occasion 中秋节
  unionplan：“中秋节”不在计划的月份之内（2026年1—3月）；请用 --when 写明时间
[1]
$ unionplan --db occasion.db add 甲 植树 --occasion 植树节
  已加入计划 甲：植树（3月12日）
$ unionplan add 2025 书画展 --post 宣传员
  unionplan：没有名为“宣传员”的职务；是不是“宣传委员”？
[1]
$ unionplan add 2025 书画展 --section 九
  unionplan：大纲里没有“九”这个编号或标题；unionplan show 列出大纲
[1]
$ unionplan add 2025 书画展 --section （一）
  unionplan：“（一）”不止一处：二、（一）十二月按期召开教代会，提案在…、三、（一）民主管理；请写得更完整
[1]
$ unionplan add 2025 ''
  unionplan：标题不能为空
[1]
$ unionplan add 2025 "$(printf '\033[31m\007')"
  已加入计划 2025：[31m（全年）
$ unionplan --lang en add 2025 书画展 --when someday
  unionplan: --when “someday”: this is no time; write it like Sep, Sep 28, early Oct, Apr-Jun, by Aug, next Wednesday
  See unionplan add --help
[2]

# Control characters of a title are gone before they are stored.
$ unionplan add 2025 "$(printf '红\033[31m字\n第二行')" --when 9
  已加入计划 2025：红[31m字 第二行（9月）

# Done.
$ unionplan done 2025 教工书画 --outcome 展出六十件 --spent 1860.5 --participants 64
  已完成：教工书画展（11月18日）
$ unionplan done 2025 书画展 --participants 70
  unionplan：这份计划里没有标题含“书画展”的未完成活动
[1]
$ unionplan done 2025 慰问
  unionplan：“慰问”不止一项活动：春节慰问；端午慰问；会员生日、婚育、住院、丧事慰问；请写得更完整
[1]
$ unionplan --lang en done 2025 team-day
  Done: team-day
  It says no day: give it with --date
$ unionplan search 书画 --json
  [
    {
      "kind": "activity",
      "plan": "2025",
      "where": "2025-12",
      "title": "教工书画展",
      "context": null
    }
  ]

# Undo and redo.
$ unionplan undo
  撤销：完成“team-day”
$ unionplan undo
  撤销：完成“教工书画展”
$ unionplan redo
  重做：完成“教工书画展”
$ unionplan redo
  重做：完成“team-day”
$ unionplan redo
  unionplan：没有可重做的操作
[1]
$ unionplan --lang en undo
  Undo: finish “team-day”

# Whose work it was, newest first. The clock's time is not the test's.
$ unionplan history --limit 4 | sed -E 's/^[0-9-]+ [0-9:]+/TIME/'
  TIME  测试员  完成“team-day”（已撤销）
  TIME  测试员  完成“教工书画展”
  TIME  测试员  添加活动“红[31m字 第二行”
  TIME  测试员  添加活动“[31m”
$ unionplan history 2025 --limit 2 --detail | sed -E 's/^[0-9-]+ [0-9:]+/TIME/'
  TIME  测试员  完成“team-day”（已撤销）
      ~ 活动
        状态：计划 → 完成
  TIME  测试员  完成“教工书画展”
      ~ 活动
        支出：（空） → 1,860.50
        状态：计划 → 完成
        结果：（空） → 展出六十件
        完成日期：（空） → 2025年11月18日
        实到人数：（空） → 64
$ unionplan history 2025 | tail -1 | sed -E 's/^[0-9-]+ [0-9:]+/TIME/'
  TIME  测试员  导入 2 份计划（sample.yaml）
$ unionplan --lang en history 2025 --limit 1 --detail | sed -E 's/^[0-9-]+ [0-9:]+/TIME/'
  TIME  测试员  finish “team-day” (undone)
      ~ activity
        Status: planned → done
$ unionplan history --limit 2 --json | sed 's/"at": "[^"]*"/"at": "TIME"/'
  [
    {
      "at": "TIME",
      "actor": "测试员",
      "action": "activity.finish",
      "sentence": "完成“team-day”",
      "undone": true
    },
    {
      "at": "TIME",
      "actor": "测试员",
      "action": "activity.finish",
      "sentence": "完成“教工书画展”",
      "undone": false
    }
  ]
$ unionplan history --limit 2 --detail --json | grep -E '"(kind|table|column|old|new)"' | sed -E 's/"[0-9]{10,}"/"ID"/'
          "kind": "changed",
          "table": "activity",
          "column": "status",
          "old": "planned",
          "new": "done"
          "kind": "changed",
          "table": "activity",
          "column": "spent",
          "old": null,
          "new": "186050"
          "kind": "changed",
          "table": "activity",
          "column": "status",
          "old": "planned",
          "new": "done"
          "kind": "changed",
          "table": "activity",
          "column": "outcome",
          "old": null,
          "new": "展出六十件"
          "kind": "changed",
          "table": "activity",
          "column": "done_on",
          "old": null,
          "new": "2025-11-18"
          "kind": "changed",
          "table": "activity",
          "column": "attended",
          "old": null,
          "new": "64"
$ unionplan history | sed -n '1s/^[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}  .*/a time/p' -E
  a time

# Searching.
$ unionplan search 体检
  种类  计划    所在        内容
  章节  2025                体检加查咽喉、颈椎和甲状腺，结果由医生到校解读。
  章节  2025-1              结合体检组织妇科检查和两癌筛查，请假检查的课由小组内调
                            换。
  活动  2025    2025年10月  教职工体检（加查咽喉、颈椎、甲状腺）
  活动  2025    2025年10月  委员会例会：布置体检和重阳活动
  职责          生活委员    组织体检和医疗互助保障
  职责          工会小组长  协助慰问、体检和互助保障登记
$ unionplan --lang en search 慰问 --limit 3
  Kind     Plan  Where  Text
  section  2025         生日、结婚、生育、住院、退休、丧事六项慰问，小组长当天报
                        信，三天内有人上门。
  section  2025         慰问品全部公开比价，三人经手，名单上墙。
  section  2025         附：慰问标准
  Only 3 are shown; see more with --limit
$ unionplan search 年 会
  种类  计划    所在        内容
  计划  2025                柳汀区第一小学2025—2026学年工会工作计划
  计划  2025-1              柳汀区第一小学女职工委员会2025—2026学年第一学期工作计
                            划
  章节  2025                五个工会小组各坚持一项锻炼，全年教职工运动会参加率达到
                            百分之九十。
  章节  2025                年底接受上级工会的建家复查，软件材料由副主席统稿。
  活动  2025    2025年9月   召开委员会会议，通过学年计划和预算
  活动  2025    2025年10月  青年教师近郊骑行
                            …名不足十人，又逢绿道施工，经委员会商定取消，经费转入
                            运动会
  活动  2025    2026年3月   开学第一次例会，调整下半学年安排
  活动  2025    2026年7月   学年总结和先进工会小组评选
$ unionplan search 航天员
  没有找到“航天员”
$ unionplan search 航天员 --json
  []

# What a plan still lacks.
$ unionplan check 2025
  要改的（6 处）
     1  活动“红[31m字 第二行”已过期（9月）
     2  活动“team-day”已过期（10月上旬）
     3  活动“补选教代会代表（语文组、后勤组各一名）”已过期（11月14日前）
     4  各项活动预算共 256,490 元，总预算只有 256,000 元
     5  “宣传委员”的活动预算共 9,900 元，分给它的只有 8,000 元
     6  “生活委员”的活动预算共 166,570 元，分给它的只有 166,000 元
  还缺的（6 处）
     7  活动“红[31m字 第二行”没有负责的职务
     8  活动“team-day”没有负责的职务
     9  活动“三八节游园”没有负责的职务
    10  活动“校长接待日（每月最后一个星期三）”没有负责的职务
    11  活动“全年读书”没有负责的职务
    12  活动“[31m”没有负责的职务
  可以看看的（14 处）
    13  活动“会员生日、婚育、住院、丧事慰问”没定月份
    14  活动“[31m”没定月份
    15  活动“红[31m字 第二行”不属于任何章节
    16  活动“team-day”不属于任何章节
    17  活动“三八节游园”不属于任何章节
    18  活动“校长接待日（每月最后一个星期三）”不属于任何章节
    19  活动“全年读书”不属于任何章节
    20  活动“[31m”不属于任何章节
    21  沈慧兰 的担子约合 10 项活动，别人多为 4 项
    22  邓国强 的担子约合 11 项活动，别人多为 4 项
    23  活动“秋季教职工健步走”排在11月29日，是周六
    24  活动“冬至包饺子，给值班老师送一碗”排在12月21日，是周日
    25  活动“三八妇女节：插花和体态讲座”排在3月8日，是周日
    26  活动“三八节游园”排在3月8日，是周日
  unionplan：计划 2025 有 26 处要看一看
[1]
$ unionplan --lang en check 2025-1
  Worth a look (2)
     1  梁秋月 carries as much as 8 activities, others mostly 2
     2  Activity “冬至亲子包汤圆” is on Dec 21, a Sunday
  unionplan: the plan 2025-1 has 2 findings
[1]
$ unionplan new --title 完整的 --start 2027-01 --code 新 >/dev/null
$ unionplan check 新
  还缺的（3 处）
     1  计划还没有正文
     2  计划还没有安排活动
     3  没有落款（署名和日期）
  unionplan：计划 新 有 3 处要看一看
[1]

# Of a great many findings of one kind some are listed, and all are counted.
$ { cat <<'END'; awk 'BEGIN { for (i = 1; i <= 300; i++) printf "      - 第%d项活动\n", i }'; } >many.yaml
> unionplan: 1
> organization: {name: 甲工会}
> plan: {title: 许多, code: 许多, kind: year, start: 2026-09, months: 12, sections: [{heading: 指导思想, body: 服务职工。}]}
> schedule:
>   - month: 9
>     activities:
> END
$ unionplan import many.yaml >/dev/null; unionplan check 许多 2>&1 | tail -3
   311  7月没有安排活动
   312  8月没有安排活动
  unionplan：计划 许多 有 312 处要看一看
$ unionplan --lang en check 许多 2>&1 | tail -2
   312  Aug has no activity
  unionplan: the plan 许多 has 312 findings

# Times as people speak of them: what was understood is printed, and the hour is not lost.
$ unionplan add 2025 看望老教师 --when 下周三
  已加入计划 2025：看望老教师（11月26日）
$ unionplan add 2025 老师们的节日 --when 教师节; unionplan month 9 --plan 2025 --json | grep -A6 '老师们' | grep -e starts -e occasion
  已加入计划 2025：老师们的节日（9月10日）
      "starts": "2025-09-10",
      "occasion": "教师节",
$ unionplan add 2025 座谈会 --when '11月28日下午2点' --detail 请各组长参加
  已加入计划 2025：座谈会（11月28日）
  “下午2点”已记入说明
$ unionplan month 11 --plan 2025 --json | grep -A1 '座谈会"'
      "title": "座谈会",
      "detail": "时间：下午2点\n\n请各组长参加",
$ unionplan --lang en add 2025 talk --when 'Nov 28, 2pm'
  Added to the plan 2025: talk (Nov 28)
  “2pm” was put into its detail
$ unionplan add 2025 读书会 --when '9月10日（周四）'
  unionplan：--when “9月10日（周四）”：2025年9月10日是周三，不是周四
  用法见 unionplan add --help
[2]
$ unionplan add 2025 读书会 --when 寒假
  unionplan：--when “寒假”：“寒假”没有固定的日子，请写月份或日期，例如 9月、9月下旬、9月28日、8月底前
  用法见 unionplan add --help
[2]
$ unionplan add 2025 三八活动 --when 三八 --participants 一百二十人 --budget 1.5万
  已加入计划 2025：三八活动（3月8日）

# History keeps to the width it has, also where nobody sees it being written.
$ unionplan add 2025 一项名称特别长的活动用来看看历史记录会不会超出屏幕的宽度会不会折行会不会缺字 >/dev/null
$ unionplan history --limit 1 | sed -E 's/^[0-9-]+ [0-9:]+/YYYY-MM-DD hh:mm/'
  YYYY-MM-DD hh:mm  测试员  添加活动“一项名称特别长的活动用来看看历史记录会不会超
                            出…”
$ test "$(unionplan history --detail | wc -L)" -le 80 && echo fits
  fits
$ test "$(COLUMNS=40 unionplan history --detail | wc -L)" -le 40 && echo fits
  fits

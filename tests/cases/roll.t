# The next plan out of one. If it failed, a chair would begin the year with last year's dates, or with a law that has been
# given another year; or would not be told what is still to be looked at.

$ unionplan import "$DATADIR/sample.yaml" >/dev/null
$ unionplan roll --help
  用法：unionplan roll 计划 [选项]

  照一份计划做下一年的：时间顺延，节日重算，完成情况清空，年份逐处改。

  参数：
    计划  计划的代号或标题；标题可以只写一部分，只要认得出是哪一份

  选项：
        --to 时间                 新计划的时间：开始的年份 2026，学期 2026-1（九月
                                  起）、2026-2（次年二月起），或第一个月 2026-09
                                  （月份写两位）；不写则为下一年，学期计划为下一个
                                  学期
        --keep day|weekday|week   有日子的活动：day 几号不变，weekday 第几个星期几
                                  不变，week 学期第几周的星期几不变；不写则询问，
                                  没有终端时学期计划按 week，其余按 day
        --years ask|all|none      文字里的年份、日期、届次：ask 逐处问，all 都改，
                                  none 都不改；不写则询问，没有终端时只改拿得准的
        --take-over ask|all|none  没有做完和已取消的活动：ask 逐项问，all 都带过
                                  来，none 都不带；不写则询问，没有终端时带没做完
                                  的
        --code 代号               计划的代号；不写则取自时间，如 2025、2025-2
        --title 标题              新计划的标题；不写则改旧标题里的年份
        --again                   同样的计划已经有了，仍再做一份；原来的留着
        --dry-run                 只显示将要存入的内容，不真的存
        --json                    以 JSON 输出，给别的程序用

  通用选项：
        --db 文件                 数据库文件；不写则用环境变量 UNIONPLAN_DB，再不
                                  然是自己目录里的那个
        --lang zh|en              语言：中文或英文；也可用环境变量 UNIONPLAN_LANG
        --me 姓名                 我是谁：记在历史里，也决定哪些是“我的”；默认为配
                                  置里的 me
        --read-only               只看，不改动任何内容
        --no-color                屏幕不用颜色
    -h, --help                    显示这里的说明
        --version                 显示版本

  例：
    unionplan roll 2025
    unionplan roll 2025 --to 2026 --keep weekday --dry-run
    unionplan roll 2025-1 --to 2025-2

# Without a terminal nothing is asked: what is sure is done, and the rest is told.

$ unionplan roll 2025 --to 2026
  已存入计划 2026《柳汀区第一小学2026—2027学年工会工作计划》：37 个章节，46 项活动。查看：unionplan show 2026
  时间：2026年9月—2027年7月

  改了的文字（3 处）：
  位置      原文                                                     已改为
  标题      柳汀区第一小学【2025—2026学年】工会工作计划              2026—2027学年
  开头      …的地方。现制定【2025—2026学年】工作计划如下。           2026—2027学年
  落款日期  【2025年9月2日】                                         2026年9月2日

  没有改的文字，请看一看（5 处）：
  位置          原文                                                  可改为
  三、（一）1.  开好【第六届】教代会第二次会…                         第七届
  三、（一）1.  …好第六届教代会【第二次】会议                         第三次
  结尾          以上计划已由【2025年9月2日】工会委员会会议…           2026年9月2日
  活动标题      召开【第六届】教代会第二次会…                         第七届
  活动标题      …开第六届教代会【第二次】会议                         第三次

  时间另有变动的活动（6 项）：
  活动                      原定            现定            缘由
  中秋、国庆慰问            2025年9月26日   2026年9月15日   随节日，前后相差不变
  重阳节退休教师回校看新楼  2025年10月29日  2026年10月18日  随节日
  秋季教职工健步走          2025年10月18日  2026年10月18日  推迟前的时间；几号不变
  冬至包饺子，给值班老师送  2025年12月21日  2026年12月22日  随节日
  一碗
  春节慰问                  2026年2月17日   2027年2月6日    随节日
  端午慰问                  2026年6月19日   2027年6月9日    随节日

  另外决定的活动（2 项）：
  活动                                原定              缘由      新计划
  青年教师近郊骑行                    2025年10月下旬    已取消    没有带
  补选教代会代表（语文组、后勤组各一  2025年11月14日前  没有做完  2026年11月14日前
  名）
$ unionplan month 9 --plan 2026
  2026年9月工作安排

  柳汀区第一小学2026—2027学年工会工作计划
  状态    时间  活动                              负责                        预算
  ○ 计划  2日   召开委员会会议，通过学年计划和预  主席、经审委员
                算
  ○ 计划  10日  教师节庆祝会和慰问                主席、生活委员、宣传委员  18,400
  ○ 计划  15日  中秋、国庆慰问                    生活委员、工会小组长      36,900
  ○ 计划  17日  新教师入会仪式和师徒结对          组织委员、副主席             800
  ○ 计划  中旬  核对会员名册，更新教职工联系卡    组织委员、工会小组长
  ○ 计划  29日  迎国庆师生歌会                    文体委员、宣传委员         2,000
  ○ 计划  下旬  新办公室空气检测和饮水机安装      生活委员                   9,600

  共7项，完成0项；预算67,700元
$ unionplan export 2026 --format yaml | grep -c 'outcome:\|spent:\|done:\|status: done'
  0
[1]
$ unionplan undo
  撤销：由“柳汀区第一小学2025—2026学年工会工作计划”做出新计划“柳汀区第一小学2026—2027学年工会工作计划”
$ unionplan list
  代号    标题                完成  状态    起止                 工会
  2025    柳汀区第一小学     14/46  已通过  2025年9月—2026年7月  柳汀区第一小学工
          2025—2026学年工会                                      会委员会
          工作计划
  2025-1  柳汀区第一小学女    5/14  已通过  2025年9月—2026年1月  柳汀区第一小学工
          职工委员会                                             会委员会
          2025—2026学年第一
          学期工作计划

# The second Tuesday stays the second Tuesday.

$ unionplan roll 2025 --to 2026 --keep weekday --years none --take-over all --title 新学年计划 --code 新
  已存入计划 新《新学年计划》：37 个章节，47 项活动。查看：unionplan show 新
  时间：2026年9月—2027年7月

  没有改的文字，请看一看（7 处）：
  位置          原文                                                 可改为
  开头          …的地方。现制定【2025—2026学年】工作计划如下。       2026—2027学年
  三、（一）1.  开好【第六届】教代会第二次会…                        第七届
  三、（一）1.  …好第六届教代会【第二次】会议                        第三次
  结尾          以上计划已由【2025年9月2日】工会委员会会议…          2026年9月2日
  落款日期      【2025年9月2日】                                     2026年9月2日
  活动标题      召开【第六届】教代会第二次会…                        第七届
  活动标题      …开第六届教代会【第二次】会议                        第三次

  时间另有变动的活动（10 项）：
  活动                     原定            现定            缘由
  中秋、国庆慰问           2025年9月26日   2026年9月18日   随节日，仍在同一个星期
                                                           几
  迎国庆师生歌会           2025年9月29日   2026年9月28日   随节日，仍在同一个星期
                                                           几
  重阳节退休教师回校看新   2025年10月29日  2026年10月18日  随节日
  楼
  校长接待日：课后服务排   2025年10月29日  2026年10月28日  那个月没有第五个，改为
  班                                                       最后一个
  消防疏散演练和灭火器实   2025年11月7日   2026年11月6日   随节日，仍在同一个星期
  操                                                       几
  秋季教职工健步走         2025年10月18日  2026年10月17日  推迟前的时间；第几个星
                                                           期几不变
  冬至包饺子，给值班老师   2025年12月21日  2026年12月22日  随节日
  送一碗
  元旦教职工联欢会         2025年12月31日  2026年12月30日  随节日，仍在同一个星期
                                                           几
  春节慰问                 2026年2月17日   2027年2月6日    随节日
  端午慰问                 2026年6月19日   2027年6月9日    随节日

  另外决定的活动（2 项）：
  活动                                原定              缘由      新计划
  青年教师近郊骑行                    2025年10月下旬    已取消    2026年10月下旬
  补选教代会代表（语文组、后勤组各一  2025年11月14日前  没有做完  2026年11月13日前
  名）
$ unionplan roll 2025 --code 新
  unionplan：代号“新”已有一份计划在用；换一个代号（导入时用 --code）
[1]
$ unionplan show 新 | sed -n 1,3p
  新学年计划
  代号 新，柳汀区第一小学工会委员会，2026年9月—2027年7月，年度，草稿
   (esc)
$ unionplan undo >/dev/null

# A semester: the next one; the same one of the next school year where that is asked for.

$ unionplan roll 2025-1 | head -2
  已存入计划 2025-2《柳汀区第一小学女职工委员会2025—2026学年第二学期工作计划》：14 个章节，11 项活动。查看：unionplan show 2025-2
  时间：2026年2—7月
$ unionplan roll 2025-2 | head -2
  已存入计划 2026-1《柳汀区第一小学女职工委员会2026—2027学年第一学期工作计划》：14 个章节，11 项活动。查看：unionplan show 2026-1
  时间：2026年9月—2027年1月
$ unionplan undo >/dev/null; unionplan undo >/dev/null
$ unionplan roll 2025-1 --to 2026-1 | head -1
  已存入计划 2026-1《柳汀区第一小学女职工委员会2026—2027学年第一学期工作计划》：14 个章节，14 项活动。查看：unionplan show 2026-1
$ unionplan undo >/dev/null
$ unionplan roll 2025-1 --to 2025-2 --dry-run
  柳汀区第一小学女职工委员会2025—2026学年第二学期工作计划
  代号 2025-2，柳汀区第一小学工会委员会，2026年2—7月，学期，草稿

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
  三、几点要求
    （1）涉及孕产和病情的信息只由女工委员保管。
    （2）活动尽量放在放学后一小时内，不占周末。

  2026年2月
    - 更新孕期、产期、哺乳期名册（6日；女工委员、女职工委员会委员）
    - “四点半教室”开班（16日；女职工委员会委员）
    - 妈妈小屋换新：冰箱、隔帘、靠枕（中旬；女职工委员会委员、生活委员）
  2026年3月
    - 妇科检查和两癌筛查（3—4月；女工委员、生活委员）
  2026年4月
    - 产后恢复瑜伽班期中小结（14日；文体委员、女职工委员会委员）
    - 起草产后返岗缓冲期的提案（中旬；女工委员）
    - 家长沙龙：孩子写作业拖拉怎么办（28日；女职工委员会委员）
  2026年6月
    - 检查结果一对一解读（上旬；女工委员、生活委员）
    - 慰问孕期、哺乳期和单亲教职工（中旬；女工委员、主席）
    - 学期小结，征求下学期意见（月底前；女工委员、女职工委员会委员）
  全年
    - 每周二瑜伽班（文体委员、女职工委员会委员）

  改了的文字（2 处）：
  位置      原文                                                      已改为
  标题      …2025—2026学年【第一学期】工作计划                        第二学期
  落款日期  【2025年9月4日】                                          2026年2月4日

  没有改的文字，请看一看（1 处）：
  位置      原文                                                            可改为
  活动标题  学期小结，征求【下学期】意见                                    上学期

  另外决定的活动（4 项）：
  活动                            原定            缘由                      新计划
  女教师心理沙龙：新班级，新家长  2025年10月10日  节日不在新计划的月份之内  没有带
  亲子烘焙                        2025年10月下旬  已取消                    没有带
  女职工权益法律讲座              2025年12月4日   节日不在新计划的月份之内  没有带
  冬至亲子包汤圆                  2025年12月21日  节日不在新计划的月份之内  没有带

  只是预览，什么也没有存入（1 份计划）。
$ unionplan list | grep -c 2025-2
  0
[1]

# A year is the one in which it begins, a month has two digits: nobody gets another year than the one that was meant.

$ unionplan roll 2025-1 --to 2025-2 >/dev/null
$ unionplan roll 2025-2 --to 2029 | sed -n 1,2p
  已存入计划 2028-2《柳汀区第一小学女职工委员会2028—2029学年第二学期工作计划》：14 个章节，11 项活动。查看：unionplan show 2028-2
  时间：2029年2—7月
$ unionplan roll 2025-2 --to 2027-2 | sed -n 1,2p
  已存入计划 2027-2《柳汀区第一小学女职工委员会2027—2028学年第二学期工作计划》：14 个章节，11 项活动。查看：unionplan show 2027-2
  时间：2028年2—7月
$ unionplan roll 2025-2 --to 2027-02 | sed -n 1,2p
  已存入计划 2026-2《柳汀区第一小学女职工委员会2026—2027学年第二学期工作计划》：14 个章节，11 项活动。查看：unionplan show 2026-2
  时间：2027年2—7月
$ unionplan roll 2025 --to 2027-2
  unionplan：“2027-2”是学期的写法，这份计划不是学期计划；要写月份请用两位：2026-02
  用法见 unionplan roll --help
[2]
$ for i in 1 2 3 4; do unionplan undo; done >/dev/null

# For programs.

$ unionplan roll 2025-1 --to 2026-1 --keep day --json --dry-run | sed -n 1,42p
  {
    "from": "2025-1",
    "stored": false,
    "plan": {
      "code": "2026-1",
      "title": "柳汀区第一小学女职工委员会2026—2027学年第一学期工作计划",
      "organization": "柳汀区第一小学工会委员会",
      "kind": "semester",
      "start": "2026-09",
      "months": 5,
      "status": "draft",
      "activities": 14,
      "done": 0,
      "cancelled": 0,
      "total_budget": 30000
    },
    "changes": [
      {
        "field": "title",
        "place": "标题",
        "text": "柳汀区第一小学女职工委员会2025—2026学年第一学期工作计划",
        "was": "2025—2026学年",
        "after": "2026—2027学年",
        "suggested": true,
        "changed": true
      },
      {
        "field": "signed_on",
        "place": "落款日期",
        "text": "2025-09-04",
        "was": "2025-09-04",
        "after": "2026-09-04",
        "suggested": true,
        "changed": true
      }
    ],
    "activities": [
      {
        "title": "更新孕期、产期、哺乳期名册",
        "was": "2025-09-05",
        "now": "2026-09-05",
        "found": "same-day",
$ unionplan roll 2025-1 --to 2026-1 --json --dry-run | grep -A7 '"title": "冬至'
        "title": "冬至亲子包汤圆",
        "was": "2025-12-21",
        "now": "2026-12-22",
        "found": "on-occasion",
        "put_off": false,
        "offer": "along",
        "taken": true
      },

# What does not go.

$ unionplan roll 2025 --to 明年
  unionplan：“明年”不是新计划的时间；应写作年份 2026 或第一个月 2026-09
  用法见 unionplan roll --help
[2]
$ unionplan roll 2025 --to 2025
  unionplan：新计划的时间和 2025 一样，应当另写一个
  用法见 unionplan roll --help
[2]
$ unionplan roll 2025 --years ask
  unionplan：没有终端，无法询问；请用 all 或 none，或者不写，按建议办
  用法见 unionplan roll --help
[2]
$ unionplan roll 2025 --keep 星期
  unionplan：--keep 只能是 day、weekday、week，不能是“星期”
  用法见 unionplan roll --help
[2]
$ unionplan roll 没有
  unionplan：没有名为“没有”的计划；unionplan list 列出所有计划
[1]
$ unionplan --read-only roll 2025
  unionplan：“$HOME/t.db”只能读，不能改。请检查文件和文件夹的写权限，或不用只读方式打开
[1]

# Thirteen months over two New Years' Eves, one without a 30th of the twelfth month; a day of the union's own; a law; an
# activity that was put off.

$ mkdir -p .config/unionplan
$ cat >.config/unionplan/config.yaml <<'YAML'
> unionplan-config: 1
> occasions:
>   - {name: 院庆, english: Founding Day, fixed: 03-18}
>   - {name: 例会日, english: Meeting Day, weekday: {month: 3, week: 1, day: 2}}
> YAML
$ cat >plan.yaml <<'YAML'
> unionplan: 1
> organization: {name: 清河医院工会}
> plan:
>   title: 清河医院工会2025年工作计划
>   code: 医院2025
>   kind: custom
>   start: 2025-01
>   months: 13
>   preamble: |
>     2024年医院工会获得先进。2025年要学习《工会法》（2021年修订），落实《2023—2027年职工教育规划》，
>     开好第十一届职代会第三次会议，庆祝第114个护士节，迎接建院70周年。
>   signature: {by: 清河医院工会, on: 2025-01-06}
> schedule:
>   - activities:
>       - {title: 除夕值班慰问, date: 2025-01-28, occasion: 除夕, status: done}
>       - {title: 院庆座谈, date: 2025-03-18, occasion: 院庆, status: done}
>       - {title: 三月例会, date: 2025-03-04, occasion: 例会日, status: done}
>       - {title: 院庆征文, by: 2025-03-10, occasion: 院庆, status: done}
>       - {title: 春游, date: 2025-06-14, status: postponed, postponed_from: 2025-04-12}
>       - {title: 二月底的检查, date: 2025-02-28}
>       - {title: 年终总结, date: 2026-01-31}
> YAML
$ unionplan import plan.yaml >/dev/null
$ unionplan roll 医院2025
  已存入计划 医院2026《清河医院工会2026年工作计划》：0 个章节，7 项活动。查看：unionplan show 医院2026
  时间：2026年1月—2027年1月

  改了的文字（4 处）：
  位置      原文                                                      已改为
  标题      清河医院工会【2025年】工作计划                            2026年
  开头      …工会获得先进。【2025年】要学习《工会法…                  2026年
  开头      …三次会议，庆祝【第114个】护士节，迎接建…                 第115个
  落款日期  【2025年1月6日】                                          2026年1月6日

  没有改的文字，请看一看（6 处）：
  位置  原文                                                           可改为
  开头  【2024年】医院工会获得先…                                      2025年
  开头  …习《工会法》（【2021年】修订），落实《…                       2022年
  开头  …修订），落实《【2023—2027年】职工教育规划》…                  2024—2028年
  开头  开好【第十一届】职代会第三次会…                                第十二届
  开头  …第十一届职代会【第三次】会议，庆祝第11…                       第四次
  开头  …士节，迎接建院【70周年】。                                    71周年

  时间另有变动的活动（3 项）：
  活动                 原定           现定           缘由
  除夕值班慰问         2025年1月28日  2026年2月16日  随节日
  三月例会             2025年3月4日   2026年3月3日   随节日
  春游                 2025年4月12日  2026年4月12日  推迟前的时间；几号不变

  另外决定的活动（2 项）：
  活动                        原定           缘由                    新计划
  二月底的检查                2025年2月28日  没有做完                2026年2月28日
  春游                        2025年4月12日  没有做完                2026年4月12日
$ unionplan show 医院2026 | tail -20
  清河医院工会2026年工作计划
  代号 医院2026，清河医院工会，2026年1月—2027年1月，其他，草稿


  月份       活动  完成  预算  支出
  2026年2月     2     0     0     0
  2026年3月     3     0     0     0
  2026年4月     1     0     0     0
  2027年1月     1     0     0     0
  合计          7     0     0     0
$ unionplan export 医院2026 --format yaml | sed -n '/^schedule/,$p'
  schedule:
  - month: 2
    activities:
    - title: 除夕值班慰问
      occasion: 除夕
    - title: 二月底的检查
      date: 2-28
  - month: 3
    activities:
    - title: 三月例会
      occasion: 例会日
    - title: 院庆征文
      by: 3-10
      occasion: 院庆
    - title: 院庆座谈
      occasion: 院庆
  - month: 4
    activities:
    - title: 春游
      date: 4-12
  - month: "2027-01"
    activities:
    - title: 年终总结
      date: "2027-01-31"

# A leap day, and a year that has none.

$ cat >leap.yaml <<'YAML'
> unionplan: 1
> organization: {name: 清河医院工会}
> plan: {title: 2024年计划, code: 闰, kind: year, start: 2024-01, signature: {by: 工会, on: 2024-02-29}}
> schedule:
>   - activities:
>       - {title: 月底盘点, date: 2024-02-29, status: done}
>       - {title: 春训, from: 2024-02-27, to: 2024-03-01, status: done}
> YAML
$ unionplan import leap.yaml >/dev/null
$ unionplan roll 闰
  已存入计划 2025b《2025年计划》：0 个章节，2 项活动。查看：unionplan show 2025b
  时间：2025年1—12月
  代号 2025 已有计划在用，这一份的代号是 2025b。

  改了的文字（2 处）：
  位置      原文                                                     已改为
  标题      【2024年】计划                                           2025年
  落款日期  【2024年2月29日】                                        2025年2月28日

  时间另有变动的活动（1 项）：
  活动                   原定     现定     缘由
  月底盘点               2月29日  2月28日  那个月没有这一天，改为月底
$ unionplan --lang en roll 闰 --keep weekday --to 2026
  Stored the plan 2026, 2026年计划: 0 sections, 2 activities. To see it: unionplan show 2026
  Time: 2026 Jan–Dec

  Texts changed (2):
  Where                 Text                                           Now
  title                 [2024年]计划                                   2026年
  day of the signature  [2024 Feb 29]                                  2026 Feb 28

  Activities at another time (1):
  Activity         Was     Now     Why
  月底盘点         Feb 29  Feb 26  that month has no fifth one: the last one

# Who rolls twice by mistake should not find every activity twice.
$ rm -f t.db*; unionplan import "$DATADIR/sample.yaml" >/dev/null; unionplan roll 2025 >/dev/null </dev/null; unionplan roll 2025 </dev/null
  unionplan：已经有 2026《柳汀区第一小学2026—2027学年工会工作计划》。要再做一份，加 --again（原来的留着）
[1]
$ unionplan roll 2025 --again </dev/null | sed -n 1p
  已存入计划 2026b《柳汀区第一小学2026—2027学年工会工作计划》：37 个章节，46 项活动。查看：unionplan show 2026b
$ unionplan roll 2025 --dry-run </dev/null | sed -n 1p
  柳汀区第一小学2026—2027学年工会工作计划
# A report is no plan: nothing of it comes round.
$ unionplan report 2025 --store >/dev/null; unionplan roll 2025总结
  unionplan：“柳汀区第一小学2025—2026学年工会工作总结”是总结，不是计划；请选它所总结的那份计划
[1]
$ unionplan report 2025总结
  unionplan：“柳汀区第一小学2025—2026学年工会工作总结”本身就是总结；请选它所总结的那份计划
[1]
# Nobody knows the lunar days of 2101: months stay, and the reason is told.
$ unionplan roll 2025 --to 2101 --dry-run </dev/null | grep 推算
  中秋、国庆慰问           2025年9月26日   2101年9月       推算不出节日在哪天，只
  重阳节退休教师回校看新   2025年10月29日  2101年10月      推算不出节日在哪天，只
  冬至包饺子，给值班老师   2025年12月21日  2101年12月      推算不出节日在哪天，只
  春节慰问                 2026年2月17日   2102年2月       推算不出节日在哪天，只
  端午慰问                 2026年6月19日   2102年6月       推算不出节日在哪天，只

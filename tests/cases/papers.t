# The papers that come out of a plan beside the plan itself. If it failed, a member would be handed somebody else's duties, or
# the notice board would show another month.
$ unionplan import "$DATADIR/sample.yaml" >/dev/null

# A duty sheet for one post, in the layouts there are.
$ unionplan export 2025 --kind duties --post 文体 --layout screen
                                   文体委员职责单

  　　工会：柳汀区第一小学工会委员会
  　　计划：柳汀区第一小学2025—2026学年工会工作计划（2025年9月—2026年7月）
  　　担任：韩宇（2024年9月起）、苏婉宁（2025年9月起）

  　　一、职责
  　　1、制定文体活动计划，组织健步走、联欢会和运动会
  　　2、管理四个教工社团和器材
  　　3、落实活动安全预案

  　　二、本期活动
  +--------------+------------------------------------------+------------+-------+
  | 时间         | 活动                                     | 地点       |  预算 |
  +--------------+------------------------------------------+------------+-------+
  | 9月29日周一  | 1、迎国庆师生歌会（92人，会同宣传委员）  | 操场       | 2,000 |
  | 10月上旬     | 2、教工之家添置图书和健身器材（会同经审  |            | 8,000 |
  |              | 委员）                                   |            |       |
  | 10月中旬     | 3、办公室肩颈操推广（60人，会同女工委    |            |   600 |
  |              | 员）                                     |            |       |
  | 11月29日周六 | 4、秋季教职工健步走（原定10月18日，      | 柳汀河步道 | 2,400 |
  |              | 80人，会同工会小组长）                   |            |       |
  | 12月31日周三 | 5、元旦教职工联欢会（92人，会同宣传委    | 新楼报告厅 | 5,000 |
  |              | 员）                                     |            |       |
  | 3月8日周日   | 6、三八妇女节：插花和体态讲座（68人，女  | 教工之家   | 5,440 |
  |              | 工委员牵头）                             |            |       |
  | 4—5月        | 7、教职工运动会（86人，会同工会小组长）  | 操场       | 7,500 |
  | 6月1日周一   | 8、教工子女六一游园（66人，女工委员牵    | 操场       | 3,300 |
  |              | 头）                                     |            |       |
  | 全年         | 9、教工社团活动（每周三放学后）（58人）  |            | 9,600 |
  +--------------+------------------------------------------+------------+-------+
   (esc)
$ unionplan export 2025 --kind duties --post 经审委员 --layout gb9704 --schedule list | sed '/^$/d'
                       经审委员职责单
  　　工会：柳汀区第一小学工会委员会
  　　计划：柳汀区第一小学2025—2026学年工会工作计划
  （2025年9月—2026年7月）
  　　担任：何静文（2024年9月起）
  　　一、职责
  　　1、审查预算、决算和收支
  　　2、监督比价采购和签收
  　　3、每学期公布审查结果
  　　二、本期活动
  　　1、召开委员会会议，通过学年计划和预算（9月2日周二，
  教工之家，11人，主席牵头）
  　　2、教工之家添置图书和健身器材（10月上旬，文体委员牵
  头，预算8,000元）
  　　3、年度经费决算和审查（12月26日前，会同主席）
  　　4、第一学期账目和提案答复公布（1月30日周五，副主席牵
  头）
                                                 — 1 —
  \x0c (esc) (no eol)
$ unionplan export 2025 --kind duties --post 经审委员 --format markdown
  # 经审委员职责单

  工会：柳汀区第一小学工会委员会

  计划：柳汀区第一小学2025—2026学年工会工作计划（2025年9月—2026年7月）

  担任：何静文（2024年9月起）

  ## 一、职责

  1、审查预算、决算和收支

  2、监督比价采购和签收

  3、每学期公布审查结果

  ## 二、本期活动

  | 时间 | 活动 | 地点 | 预算 |
  | --- | --- | --- | ---: |
  | 9月2日周二 | 1、召开委员会会议，通过学年计划和预算（11人，主席牵头） | 教工之家 | |
  | 10月上旬 | 2、教工之家添置图书和健身器材（文体委员牵头） | | 8,000 |
  | 12月26日前 | 3、年度经费决算和审查（会同主席） | | |
  | 1月30日周五 | 4、第一学期账目和提案答复公布（副主席牵头） | | |
$ unionplan --lang en export 2025 --kind duties --post 经审委员 --layout screen --table box --width 70 --ambiguous 1
                             经审委员: duties

  　　Union: 柳汀区第一小学工会委员会
  　　Plan: 柳汀区第一小学2025—2026学年工会工作计划 (2025 Sep–2026 Jul)
  　　Held by: 何静文 (since 2024 Sep)

  　　一、Duties
  　　1. 审查预算、决算和收支
  　　2. 监督比价采购和签收
  　　3. 每学期公布审查结果

  　　二、Activities of this period
  ┌────────────────┬───────────────────────────────┬──────────┬────────┐
  │ Time           │ Activity                      │ Place    │ Budget │
  ├────────────────┼───────────────────────────────┼──────────┼────────┤
  │ Sep 2, Tuesday │ 1. 召开委员会会议，通过学年计 │ 教工之家 │        │
  │                │ 划和预算 (11 people, led by   │          │        │
  │                │ 主席)                         │          │        │
  │ Oct, early     │ 2. 教工之家添置图书和健身器材 │          │  8,000 │
  │                │ (led by 文体委员)             │          │        │
  │ by Dec 26      │ 3. 年度经费决算和审查 (with   │          │        │
  │                │ 主席)                         │          │        │
  │ Jan 30, Friday │ 4. 第一学期账目和提案答复公布 │          │        │
  │                │ (led by 副主席)               │          │        │
  └────────────────┴───────────────────────────────┴──────────┴────────┘
   (esc)

# One for each post, each counted for itself; and those of one member.
$ unionplan export 2025 --kind duties | grep -c '第 1 页 共 1 页'
  10
$ unionplan export 2025 --kind duties | tr -dc '\f' | wc -c | tr -d ' '
  10
$ unionplan export 2025 --kind duties --member 邓国强 --format markdown | grep '^#'
  # 生活委员职责单
  ## 一、职责
  ## 二、本期活动
$ unionplan export 2025 --kind duties --member 国强 --format markdown | grep '担任'
  担任：邓国强（2023年9月起）
$ unionplan export 2025 --kind duties --member 魏晨
  unionplan：魏晨没有担任职务，没有职责单可写
[1]
$ unionplan export 2025 --kind duties --member 邓国平
  unionplan：没有名为“邓国平”的成员；是不是“邓国强”？
[1]
$ unionplan export 2025 --kind duties --post 文艺委员
  unionplan：没有名为“文艺委员”的职务；是不是“文体委员”？
[1]
$ unionplan export 2025 --kind duties --post 委员
  unionplan：“委员”不止一个职务：组织委员、宣传委员、文体委员、女工委员、女职工委员会委员、生活委员、经审委员；请写得更完整
[1]

# The notice of a month, of this one where none is said.
$ unionplan export 2025 --kind month --month 9 --layout screen
                          柳汀区第一小学工会9月份工作安排

  　　现将9月份的工作安排通知如下，请负责的同志提前准备，按时完成。

  　　一、本月活动
  +-------------+----------------------------------+------------+----------------+
  | 时间        | 活动                             | 地点       | 负责           |
  +-------------+----------------------------------+------------+----------------+
  | 9月2日周二  | 1、召开委员会会议，通过学年计划  | 教工之家   | 主席、经审委员 |
  |             | 和预算（11人）                   |            |                |
  | 9月10日周三 | 2、教师节庆祝会和慰问（92人）    | 新楼报告厅 | 主席、生活委   |
  |             |                                  |            | 员、宣传委员   |
  | 9月17日周三 | 3、新教师入会仪式和师徒结对      | 教工之家   | 组织委员、副主 |
  |             | （20人）                         |            | 席             |
  | 9月中旬     | 4、核对会员名册，更新教职工联系  |            | 组织委员、工会 |
  |             | 卡                               |            | 小组长         |
  | 9月26日周五 | 5、中秋、国庆慰问（123人）       |            | 生活委员、工会 |
  |             |                                  |            | 小组长         |
  | 9月29日周一 | 6、迎国庆师生歌会（92人）        | 操场       | 文体委员、宣传 |
  |             |                                  |            | 委员           |
  | 9月下旬     | 7、新办公室空气检测和饮水机安装  |            | 生活委员       |
  +-------------+----------------------------------+------------+----------------+

  　　二、持续进行
  +------+------------------------------------------------+----------------------+
  | 时间 | 活动                                           | 负责                 |
  +------+------------------------------------------------+----------------------+
  | 全年 | 1、教工社团活动（每周三放学后）（58人）        | 文体委员             |
  | 全年 | 2、会员生日、婚育、住院、丧事慰问              | 生活委员、工会小组长 |
  | 全年 | 3、校长接待日（每月最后一个星期三）            |                      |
  +------+------------------------------------------------+----------------------+

                                                      柳汀区第一小学工会委员会
                                                          2025年9月1日
$ unionplan export 2025 --kind month --layout screen --schedule list
                          柳汀区第一小学工会11月份工作安排

  　　现将11月份的工作安排通知如下，请负责的同志提前准备，按时完成。

  　　一、本月活动
  　　1、消防疏散演练和灭火器实操（11月7日周五，新楼和操场，92人，副主席）
  　　2、青年教师基本功展示（11月中旬，录播教室，24人，宣传委员、组织委员）
  　　粉笔字、朗诵已在十一月十二日比完，模拟上课分两场，十九日语文、英语，二十日数
  学、综合。
  　　评委是三位退休老教师，奖品为各自想要的一本书。
  　　3、校长接待日：新楼使用问题（11月26日周三，教工之家，14人，副主席、工会小组
  长）
  　　4、秋季教职工健步走（11月29日周六，原定10月18日，柳汀河步道，80人，文体委
  员、工会小组长）
  　　5、身边的好老师第一辑上墙（11月下旬，宣传委员）

  　　二、按期限完成
  　　1、征集教代会提案（11月10日前，组织委员、工会小组长）
  　　2、补选教代会代表（语文组、后勤组各一名）（11月14日前，组织委员）
  　　3、绩效工资方案修订稿发到代表手中（11月28日前，28人，副主席、主席）

  　　三、持续进行
  　　1、教职工体检（加查咽喉、颈椎、甲状腺）（10—11月，柳汀区第二医院，92人，生活
  委员、女工委员）
  　　2、教工社团活动（每周三放学后）（全年，58人，文体委员）
  　　3、会员生日、婚育、住院、丧事慰问（全年，生活委员、工会小组长）
  　　4、校长接待日（每月最后一个星期三）（全年）

                                                      柳汀区第一小学工会委员会
                                                          2025年11月18日
$ unionplan export 2025 --kind month --month 2026-03 --format markdown
  # 柳汀区第一小学工会3月份工作安排

  现将3月份的工作安排通知如下，请负责的同志提前准备，按时完成。

  ## 一、本月活动

  | 时间 | 活动 | 地点 | 负责 |
  | --- | --- | --- | --- |
  | 3月3日周二 | 1、开学第一次例会，调整下半学年安排（11人） | 教工之家 | 主席 |
  | 3月8日周日 | 2、三八妇女节：插花和体态讲座（68人） | 教工之家 | 女工委员、文体委员 |
  | 3月12日周四 | 3、师徒共种班级小菜园（32人） | 屋顶农场 | 组织委员 |
  | 3月下旬 | 4、嗓音保护讲座，送润喉茶（80人） | 新楼报告厅 | 女工委员、生活委员 |

  ## 二、持续进行

  | 时间 | 活动 | 负责 |
  | --- | --- | --- |
  | 全年 | 1、教工社团活动（每周三放学后）（58人） | 文体委员 |
  | 全年 | 2、会员生日、婚育、住院、丧事慰问 | 生活委员、工会小组长 |
  | 全年 | 3、校长接待日（每月最后一个星期三） | |

  柳汀区第一小学工会委员会

  2025年11月18日
$ unionplan --lang en export 2025-1 --kind month --month December --layout screen
                    柳汀区第一小学女职工委员会: work in December

  　　This is the work planned for December. Whoever is responsible, please
  prepare it in time.

  　　一、This month
  +----------------+---------------------------------+------------+--------------+
  | Time           | Activity                        | Place      | Responsible  |
  +----------------+---------------------------------+------------+--------------+
  | Dec 4,         | 1. 女职工权益法律讲座 (68       | 新楼报告厅 | 女工委员、主 |
  | Thursday       | people)                         |            | 席           |
  | Dec 21, Sunday | 2. 冬至亲子包汤圆 (40 people)   | 学校食堂   | 女职工委员会 |
  |                |                                 |            | 委员、生活委 |
  |                |                                 |            | 员           |
  +----------------+---------------------------------+------------+--------------+

  　　二、Going on
  +------------+------------------------------------+----------------------------+
  | Time       | Activity                           | Responsible                |
  +------------+------------------------------------+----------------------------+
  | whole plan | 1. 每周二瑜伽班 (28 people)        | 文体委员、女职工委员会委员 |
  +------------+------------------------------------+----------------------------+

                                                    柳汀区第一小学女职工委员会
                                                        2025-11-18
$ unionplan export 2025 --kind month --month 8
  unionplan：2026年8月不在计划的月份（2025年9月—2026年7月）之内，请另选一个月
[1]
$ UNIONPLAN_TODAY=2026-08-20 unionplan export 2025 --kind month
  unionplan：2026年8月不在计划的月份（2025年9月—2026年7月）之内，请另选一个月
[1]
$ unionplan export 2025 --kind month --month 十三月
  unionplan：“十三月”不是月份，应写作 9、9月 或 2025-09
  用法见 unionplan export --help
[2]

# Files and encodings are those of every export.
$ unionplan export 2025 --kind month --month 9 -o 通知.txt && unionplan export 2025 --kind month --month 9 | cmp - 通知.txt
$ unionplan export 2025 --kind month --month 9 --encoding gb18030 --crlf | iconv -f gb18030 -t utf-8 | tr -d '\r' | cmp - 通知.txt

# What does not go together.
$ unionplan export 2025 --kind duties --format yaml
  unionplan：职责单只能写成 text、markdown、html、docx、csv、ics 或 json，不能写成 yaml
  用法见 unionplan export --help
[2]
$ unionplan export 2025 --kind month --format yaml
  unionplan：月份通知只能写成 text、markdown、html、docx、csv、ics 或 json，不能写成 yaml
  用法见 unionplan export --help
[2]
$ unionplan export 2025 --post 主席
  unionplan：--post 只用于 --kind duties
  用法见 unionplan export --help
[2]
$ unionplan export 2025 --kind month --member 邓国强
  unionplan：--member 只用于 --kind duties
  用法见 unionplan export --help
[2]
$ unionplan export 2025 --kind duties --month 9
  unionplan：--month 只用于 --kind month
  用法见 unionplan export --help
[2]
$ unionplan export 2025 --kind duties --post 主席 --member 邓国强
  unionplan：--post 和 --member 只能写一个
  用法见 unionplan export --help
[2]
$ unionplan export 2025 --kind poster
  unionplan：--kind 只能是 plan、report、duties、month，不能是“poster”
  用法见 unionplan export --help
[2]

# A union without posts, and a month without work.
$ cat >bare.yaml <<END
> unionplan: 1
> organization: {name: 空工会}
> plan: {title: 空计划, code: bare, kind: custom, start: 2025-11, months: 1}
> ---
> unionplan: 1
> organization: {name: 王家工会}
> plan: {title: 王家计划, code: wang, kind: custom, start: 2025-11, months: 1}
> committee: [{post: 主席, members: [王一]}, {post: 副主席, members: [王一一]}]
> END
$ unionplan import bare.yaml >/dev/null
$ unionplan export wang --kind duties --member 王
  unionplan：“王”不止一人：王一、王一一；请写全姓名
[1]
$ unionplan export wang --kind duties --member 王一 --layout screen
                                     主席职责单

  　　工会：王家工会
  　　计划：王家计划（2025年11月）
  　　担任：王一

  　　一、职责
  　　还没有写明职责。

  　　二、本期活动
  　　本期没有由这一职务负责的活动。
$ unionplan export bare --kind duties
  unionplan：这个工会还没有职务，没有职责单可写
[1]
$ unionplan export bare --kind month --layout screen
                                空工会11月份工作安排

  　　11月份没有安排活动。

                                                            空工会
                                                                2025年11月18日


# A notice is dated for the day it is handed out: today as long as its month lasts, and whatever day is said. A date that is none,
# or one for another paper, would go unseen onto the notice board.
$ unionplan export 2025 --kind month --month 12 | grep '年.*日$' | tr -d ' '
  2025年11月18日
$ unionplan export 2025 --kind month --month 12 --date 11-28 | grep '年.*日$' | tr -d ' '
  2025年11月28日
$ unionplan export 2025 --kind month --month 9 | grep '年.*日$' | tr -d ' '
  2025年9月1日
$ unionplan export 2025 --kind month --month 9 --date 2025-08-29 --format markdown | tail -1
  2025年8月29日
$ unionplan export 2025 --kind month --date 11月
  unionplan：“11月”不是一天；应写作 11-29、2025-11-29 或 昨天
  用法见 unionplan export --help
[2]
$ unionplan export 2025 --kind duties --date 11-28
  unionplan：--date 只用于 --kind month
  用法见 unionplan export --help
[2]

# Nobody can do anything with a sheet of a post that has neither duties nor activities; who prints them is told which. Asked for by
# name it is there, and a table for other programs has them all.
$ printf 'unionplan: 1\norganization: {name: 甲厂工会}\nplan: {title: 甲厂工会计划, code: jia, kind: year, start: 2025-01, months: 12}\nschedule:\n  - {month: 11, activities: [{title: 例会, posts: [主席]}]}\ncommittee:\n  - {post: 主席}\n  - {post: 宣传委员}\n  - {post: 文体委员, duties: [管理器材]}\n  - {post: 女工委员}\n' >jia.yaml
$ unionplan import jia.yaml >/dev/null
$ unionplan export jia --kind duties --format markdown 2>&1 | grep -e '^# ' -e 单子
  # 主席职责单
  # 文体委员职责单
  没有写职责、也没有活动的职务不出单子：宣传委员、女工委员
$ unionplan export jia --kind duties --format markdown --post 宣传 | grep '^# '
  # 宣传委员职责单
$ unionplan export jia --kind duties --format csv | cut -d, -f1
  职务
  主席
  宣传委员
  文体委员
  女工委员
$ printf 'unionplan: 1\norganization: {name: 乙厂工会}\nplan: {title: 乙厂工会计划, code: yi, kind: year, start: 2025-01, months: 12}\ncommittee: [{post: 主席}]\n' >yi.yaml
$ unionplan import yi.yaml >/dev/null
$ unionplan export yi --kind duties
  unionplan：各职务都还没有写职责，也没有活动，没有职责单可写
[1]

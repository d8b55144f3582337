# What is to be done next, at a login or from cron. If it failed, a deadline would pass in silence.

$ unionplan agenda
  unionplan：还没有数据库“$HOME/t.db”
  从 unionplan new 或 unionplan import 计划.yaml 开始；如果应当已有，请核对路径
[1]
$ unionplan agenda --quiet
  unionplan：还没有数据库“$HOME/t.db”
  从 unionplan new 或 unionplan import 计划.yaml 开始；如果应当已有，请核对路径
[1]
$ unionplan import "$DATADIR/sample.yaml" >/dev/null
$ unionplan agenda
  今天 2025-11-18 周二

  几时办    时间        活动                          负责                  代号
  逾期      11月14日前  ○ 补选教代会代表（语文组、后  组织委员              2025
                        勤组各一名）
  14天之内  11月中旬    ● 青年教师基本功展示          宣传委员、组织委员    2025
            11月中旬    ● 起草产后返岗缓冲期的提案    女工委员              2025-1
            11月25日    ○ 家长沙龙：孩子写作业拖拉怎  女职工委员会委员      2025-1
                        么办
            11月26日    ○ 校长接待日：新楼使用问题    副主席、工会小组长    2025
            11月28日前  ○ 绩效工资方案修订稿发到代表  副主席、主席          2025
                        手中
            11月29日    → 秋季教职工健步走            文体委员、工会小组长  2025
            10—11月     ● 教职工体检（加查咽喉、颈    生活委员、女工委员    2025
                        椎、甲状腺）
            11月下旬    ○ 身边的好老师第一辑上墙      宣传委员              2025
            10—11月     ● 妇科检查和两癌筛查          女工委员、生活委员    2025-1
            12月2日     ○ 委员会例会：教代会筹备      主席、副主席          2025
$ unionplan --lang en agenda --days 3 --plan 2025
  Today is 2025-11-18, Tuesday

  When           Time       Activity                            Responsible
  overdue        by Nov 14  ○ 补选教代会代表（语文组、后勤组各  组织委员
                            一名）
  within 3 days  Nov, mid   ● 青年教师基本功展示                宣传委员、组织委员
  can begin      Oct–Nov    ● 教职工体检（加查咽喉、颈椎、甲状  生活委员、女工委员
                            腺）
                 Nov, late  ○ 身边的好老师第一辑上墙            宣传委员
$ test "$(COLUMNS=40 unionplan agenda | wc -L)" -le 40 && echo fits
  fits

# Of a post, and of who I am.
$ unionplan agenda --post 组织 --undated
  今天 2025-11-18 周二（组织委员）

  几时办    时间        活动                              负责                代号
  逾期      11月14日前  ○ 补选教代会代表（语文组、后勤组  组织委员            2025
                        各一名）
  14天之内  11月中旬    ● 青年教师基本功展示              宣传委员、组织委员  2025
$ unionplan --me 沈慧兰 agenda
  今天 2025-11-18 周二（沈慧兰）

  几时办    时间        活动                                    负责          代号
  14天之内  11月28日前  ○ 绩效工资方案修订稿发到代表手中        副主席、主席  2025
            12月2日     ○ 委员会例会：教代会筹备                主席、副主席  2025
$ unionplan --me 沈慧蓝 agenda
  unionplan：没有名为“沈慧蓝”的成员；是不是“沈慧兰”？
[1]
$ unionplan agenda --mine
  unionplan：没有名为“测试员”的成员
[1]
$ unset UNIONPLAN_ACTOR
$ unionplan agenda --mine
  unionplan：不知道“我”是谁：用 --me 姓名 说明，或在配置文件里写 me
  用法见 unionplan agenda --help
[2]
$ mkdir -p .config/unionplan && printf 'unionplan-config: 1\nme: 沈慧兰\n' >.config/unionplan/config.yaml
$ unionplan agenda --mine --days 0
  今天 2025-11-18 周二（沈慧兰）

  没有要办的事。
$ unionplan agenda --mine --days 0 --quiet

# Who is configured is meant by --mine alone: a chair sees what others are late with.
$ unionplan agenda --post 组织 | grep -c 补选
  1
$ unionplan month --mine --plan 2025 | head -1
  2025年11月工作安排（沈慧兰）
$ unionplan | head -1
  2025年11月工作安排
$ UNIONPLAN_ACTOR=方晓晴 unionplan month --mine --plan 2025 | head -1
  2025年11月工作安排（方晓晴）
$ unionplan --me 方晓晴 agenda --fail-overdue --quiet --days 0 >/dev/null
[3]
$ unionplan --me 沈慧兰 agenda --fail-overdue --quiet --days 0
$ rm .config/unionplan/config.yaml
$ export UNIONPLAN_ACTOR=测试员

# For scripts.
$ unionplan agenda --quiet --fail-overdue >/dev/null
[3]
$ unionplan agenda --post 文体委员 --fail-overdue --quiet --days 0
$ unionplan agenda --days 0 --json | grep -c '"group": "overdue"'
  1
$ unionplan agenda --days 400
  unionplan：--days 应是 0 到 366 的整数，不能是“400”
  用法见 unionplan agenda --help
[2]

# Over New Year.
$ UNIONPLAN_TODAY=2025-12-30 unionplan agenda --days 7 --plan 2025
  今天 2025-12-30 周二

  几时办    时间        活动                                负责
  逾期      11月14日前  ○ 补选教代会代表（语文组、后勤组各  组织委员
                        一名）
            11月中旬    ● 青年教师基本功展示                宣传委员、组织委员
            11月26日    ○ 校长接待日：新楼使用问题          副主席、工会小组长
            11月28日前  ○ 绩效工资方案修订稿发到代表手中    副主席、主席
            11月29日    → 秋季教职工健步走                  文体委员、工会小组长
            10—11月     ● 教职工体检（加查咽喉、颈椎、甲状  生活委员、女工委员
                        腺）
            11月下旬    ○ 身边的好老师第一辑上墙            宣传委员
            12月2日     ○ 委员会例会：教代会筹备            主席、副主席
            12月12日    ○ 召开第六届教代会第二次会议        主席、副主席、组织委员
            12月21日    ○ 冬至包饺子，给值班老师送一碗      生活委员、工会小组长
  7天之内   12月31日    ○ 元旦教职工联欢会                  文体委员、宣传委员
  可以着手  1—2月       ○ 寒假读书：各小组共读一本书        宣传委员、工会小组长

  另有 1 项没有列出，加 --all 全部列出

# The month, and the program alone, of who says who they are.
$ unionplan --me 方晓晴 month --plan 2025
  2025年11月工作安排（方晓晴）

  柳汀区第一小学2025—2026学年工会工作计划
  状态      时间    活动                        负责                   预算   支出
  ✓ 完成    10日前  征集教代会提案              组织委员、工会小组长
  ○ 逾期    14日前  补选教代会代表（语文组、后  组织委员
                    勤组各一名）
  ● 进行中  中旬    青年教师基本功展示          宣传委员、组织委员    3,000  1,260

  共3项，完成1项，逾期1项；预算3,000元；已支1,260元
$ unionplan --me 方晓晴 | head -4
  2025年11月工作安排（方晓晴）

  柳汀区第一小学2025—2026学年工会工作计划
  状态      时间    活动                        负责                   预算   支出
$ unionplan month --post 组织 --json --me 方晓晴 | grep -c '"title"'
  3
$ unionplan --me 无名氏
  unionplan：没有名为“无名氏”的成员
[1]

# What greets somebody at the login stays short: the nearest first, and some of each kind; --all leaves nothing out.
$ unionplan agenda --undated | grep -c '[○●→] '
  12
$ unionplan agenda --undated --all | grep -c '[○●→] '
  15
$ UNIONPLAN_TODAY=2026-06-30 unionplan agenda --days 31 | sed -n '/31天之内/,$p'
  31天之内  6月下旬     ○ 期末阅卷送西瓜              生活委员、工会小组长  2025
            7月上旬     ○ 退休教师荣退仪式            主席、生活委员        2025
            7月底前     ○ 学年总结和先进工会小组评选  主席、组织委员        2025

  另有 25 项没有列出，加 --all 全部列出

# A plan that is over: what was left undone is told on, until it is archived, taken over into the next plan, or a year has passed.
$ UNIONPLAN_TODAY=2026-08-01 unionplan agenda --plan 2025 --quiet --fail-overdue >/dev/null
[3]
$ UNIONPLAN_TODAY=2026-08-01 unionplan agenda --fail-overdue
  今天 2026-08-01 周六

  几时办  时间        活动                            负责                  代号
  逾期    11月14日前  ○ 补选教代会代表（语文组、后勤  组织委员              2025
                      组各一名）
          11月中旬    ● 青年教师基本功展示            宣传委员、组织委员    2025
          11月中旬    ● 起草产后返岗缓冲期的提案      女工委员              2025-1
          11月25日    ○ 家长沙龙：孩子写作业拖拉怎么  女职工委员会委员      2025-1
                      办
          11月26日    ○ 校长接待日：新楼使用问题      副主席、工会小组长    2025
          11月28日前  ○ 绩效工资方案修订稿发到代表手  副主席、主席          2025
                      中
          11月29日    → 秋季教职工健步走              文体委员、工会小组长  2025
          10—11月     ● 教职工体检（加查咽喉、颈椎、  生活委员、女工委员    2025
                      甲状腺）
          11月下旬    ○ 身边的好老师第一辑上墙        宣传委员              2025
          10—11月     ● 妇科检查和两癌筛查            女工委员、生活委员    2025-1
          12月2日     ○ 委员会例会：教代会筹备        主席、副主席          2025
          12月4日     ○ 女职工权益法律讲座            女工委员、主席        2025-1

  另有 25 项没有列出，加 --all 全部列出
[3]
$ UNIONPLAN_TODAY=2026-08-01 unionplan agenda --json | grep -c '"plan": "2025"'
  29
$ UNIONPLAN_TODAY=2027-07-31 unionplan agenda --json | grep -c '"plan": "2025"'
  29
$ UNIONPLAN_TODAY=2027-08-01 unionplan agenda --quiet --fail-overdue
$ UNIONPLAN_TODAY=2026-08-01 unionplan roll 2025 >/dev/null
$ UNIONPLAN_TODAY=2026-08-01 unionplan agenda --json | grep -A1 '"plan": "2025",'
[1]

# What is on this month, and who does what. If it failed, a member would miss what is due.

$ unionplan import "$DATADIR/sample.yaml" >/dev/null

# Alone, without a terminal: this month.
$ unionplan
  2025年11月工作安排

  柳汀区第一小学2025—2026学年工会工作计划
  状态      时间     活动                        负责                  预算   支出
  ✓ 完成    7日      消防疏散演练和灭火器实操    副主席                 500    468
  ✓ 完成    10日前   征集教代会提案              组织委员、工会小组
                                                 长
  ○ 逾期    14日前   补选教代会代表（语文组、后  组织委员
                     勤组各一名）
  ● 进行中  中旬     青年教师基本功展示          宣传委员、组织委员   3,000  1,260
  ○ 计划    26日     校长接待日：新楼使用问题    副主席、工会小组长
  ○ 计划    28日前   绩效工资方案修订稿发到代表  副主席、主席
                     手中
  → 延期    29日     秋季教职工健步走（原定10月  文体委员、工会小组   2,400
                     18日）                      长
  ○ 计划    下旬     身边的好老师第一辑上墙      宣传委员               900
  ● 进行中  10—11月  （续）教职工体检（加查咽    生活委员、女工委员  46,000
                     喉、颈椎、甲状腺）

  柳汀区第一小学女职工委员会2025—2026学年第一学期工作计划
  状态      时间     活动                        负责                   预算  支出
  ✓ 完成    11日     产后恢复瑜伽班期中小结      文体委员、女职工委      800   800
                                                 员会委员
  ● 进行中  中旬     起草产后返岗缓冲期的提案    女工委员
  ○ 计划    25日     家长沙龙：孩子写作业拖拉怎  女职工委员会委员        300
                     么办
  ● 进行中  10—11月  （续）妇科检查和两癌筛查    女工委员、生活委员   13,600

  共11项，完成3项，逾期1项，另有延续2项；预算7,900元；已支2,528元
$ unionplan >month.txt; unionplan month | cmp - month.txt

# It fits 80 columns.
$ test "$(unionplan month | wc -L)" -le 80 && echo fits
  fits
$ test "$(COLUMNS=50 unionplan month | wc -L)" -le 50 && echo fits
  fits

# Months as people write them; those without a year lie in the current plan.
$ unionplan month 9月 --plan 2025
  2025年9月工作安排

  柳汀区第一小学2025—2026学年工会工作计划
  状态    时间  活动                        负责                    预算      支出
  ✓ 完成  2日   召开委员会会议，通过学年计  主席、经审委员
                划和预算
  ✓ 完成  10日  教师节庆祝会和慰问          主席、生活委员、宣传  18,400    18,216
                                            委员
  ✓ 完成  17日  新教师入会仪式和师徒结对    组织委员、副主席         800    764.50
  ✓ 完成  中旬  核对会员名册，更新教职工联  组织委员、工会小组长
                系卡
  ✓ 完成  26日  中秋、国庆慰问              生活委员、工会小组长  36,900    36,654
  ✓ 完成  29日  迎国庆师生歌会              文体委员、宣传委员     2,000  1,985.40
  ✓ 完成  下旬  新办公室空气检测和饮水机安  生活委员               9,600     9,120
                装

  共7项，完成7项；预算67,700元；已支66,739.90元
$ for month in 9 九月 2025-09 ９月; do unionplan month $month --plan 2025 | sed -n 1,1p; done
  2025年9月工作安排
  2025年9月工作安排
  2025年9月工作安排
  2025年9月工作安排
$ unionplan month 3 | sed -n 1,1p
  2026年3月工作安排
$ unionplan --lang en month 2025-12 --plan 2025-1
  Schedule for 2025-12

  柳汀区第一小学女职工委员会2025—2026学年第一学期工作计划
  Status     Time  Activity                     Responsible                 Budget
  ○ planned  4     女职工权益法律讲座           女工委员、主席               1,000
  ○ planned  21    冬至亲子包汤圆               女职工委员会委员、生活委员   1,200

  2 activities, 0 done; budget 2,200 yuan
$ unionplan month 13
  unionplan：“13”不是月份，应写作 9、9月 或 2025-09
  用法见 unionplan month --help
[2]
$ unionplan month 9月10日
  unionplan：“9月10日”不是月份，应写作 9、9月 或 2025-09
  用法见 unionplan month --help
[2]
$ unionplan --lang en month soon
  unionplan: “soon” is no month; write it like 9, September or 2025-09
  See unionplan month --help
[2]

# Of a post.
$ unionplan month 10 --post 文体委员
  2025年10月工作安排（文体委员）

  柳汀区第一小学2025—2026学年工会工作计划
  状态    时间  活动                              负责                 预算   支出
  ✓ 完成  上旬  教工之家添置图书和健身器材        文体委员、经审委员  8,000  7,880
  ✓ 完成  中旬  办公室肩颈操推广                  文体委员、女工委员    600    540
  ✗ 取消  下旬  青年教师近郊骑行                  文体委员            1,500

  共2项，完成2项，另有取消1项；预算8,600元；已支8,420元
$ unionplan month 10 --post 文体 | sed -n 1,1p
  2025年10月工作安排（文体委员）
$ unionplan month 10 --post 委员
  unionplan：“委员”不止一个职务：组织委员、宣传委员、文体委员、女工委员、女职工委员会委员、生活委员、经审委员；请写得更完整
[1]
$ unionplan month 10 --post 文休委员
  unionplan：没有名为“文休委员”的职务；是不是“文体委员”？
[1]
$ unionplan month 10 --post 班主任
  unionplan：没有名为“班主任”的职务；unionplan duty 列出所有职务
[1]
$ unionplan month 12 --plan 2025 --post 女工委员 --json
  []

# Of a month with nothing in it.
$ unionplan month 2024-02
  2024年2月工作安排

  这个月没有安排活动，可以安心准备下个月的工作。
$ unionplan month 2024-02 --json
  []

# Duties.
$ unionplan duty
  柳汀区第一小学工会委员会

  主席：沈慧兰（2023年9月起）
    1. 主持工会全面工作，召集委员会例会
    2. 参加学校行政会，反映教职工的意见
    3. 审批工会经费，带头走访慰问
    4. 向教代会和上级工会报告工作

  副主席：陆志远（2024年9月起）
    1. 协助主席工作，主持校长接待日
    2. 督办教代会提案，公布答复
    3. 统稿建家材料，检查各项台账

  组织委员：方晓晴（2024年9月起）
    1. 管理会员名册，办理入会和转会
    2. 组织教代会代表选举和提案征集
    3. 安排师徒结对和汇报课

  宣传委员：顾明哲（2024年9月起）
    1. 组织学习和读书活动
    2. 采写身边的好老师
    3. 管理教工之家的墙报和工会相册

  文体委员：韩宇（2024年9月起）、苏婉宁（2025年9月起）
    1. 制定文体活动计划，组织健步走、联欢会和运动会
    2. 管理四个教工社团和器材
    3. 落实活动安全预案

  女工委员：梁秋月（2024年9月起）
    1. 召集女职工委员会，反映女教职工的意见
    2. 维护孕期、产期、哺乳期权益
    3. 组织女教职工健康和亲子活动
    4. 管理妈妈小屋

  女职工委员会委员：唐雨桐、吕思佳、马淑芬、秦可欣
    1. 分年级联系女教职工
    2. 协助女工委员办好讲座、筛查和亲子活动
    3. 登记妈妈小屋的使用和补给

  生活委员：邓国强（2023年9月起）
    1. 管理教职工联系卡，经办各项慰问
    2. 组织体检和医疗互助保障
    3. 监督食堂和新楼的办公条件
    4. 联系退休教师

  经审委员：何静文（2024年9月起）
    1. 审查预算、决算和收支
    2. 监督比价采购和签收
    3. 每学期公布审查结果

  工会小组长：郑福生（2022年9月起）、赵立新（2024年9月起）、孙雅琴（2024年9月
              起）、吴海燕（2024年9月起）、钱子涵（2025年9月起）
    1. 听取本组会员的意见，当天报告急事难事
    2. 组织本组参加活动，坚持小组锻炼项目
    3. 协助慰问、体检和互助保障登记
$ unionplan duty 文体 --plan 2025
  柳汀区第一小学工会委员会

  文体委员：韩宇（2024年9月起）、苏婉宁（2025年9月起）
    1. 制定文体活动计划，组织健步走、联欢会和运动会
    2. 管理四个教工社团和器材
    3. 落实活动安全预案
    - 9月29日 迎国庆师生歌会（2025，完成）
    - 10月上旬 教工之家添置图书和健身器材（2025，完成）
    - 10月中旬 办公室肩颈操推广（2025，完成）
    - 10月下旬 青年教师近郊骑行（2025，取消）
    - 11月29日 秋季教职工健步走（2025，延期）
    - 12月31日 元旦教职工联欢会（2025，计划）
    - 3月8日 三八妇女节：插花和体态讲座（2025，计划）
    - 4—5月 教职工运动会（2025，计划）
    - 6月1日 教工子女六一游园（2025，计划）
    - 全年 教工社团活动（每周三放学后）（2025，进行中）
$ unionplan duty 经审委员 --json
  [
    {
      "organization": "柳汀区第一小学工会委员会",
      "post": "经审委员",
      "seats": 1,
      "members": [
        {
          "name": "何静文",
          "since": "2024-09",
          "until": null
        }
      ],
      "duties": [
        "审查预算、决算和收支",
        "监督比价采购和签收",
        "每学期公布审查结果"
      ],
      "activities": [
        {
          "plan": "2025",
          "title": "召开委员会会议，通过学年计划和预算",
          "detail": null,
          "starts": "2025-09-02",
          "ends": null,
          "part": null,
          "deadline": false,
          "occasion": null,
          "place": "教工之家",
          "posts": [
            "主席",
            "经审委员"
          ],
          "participants": 11,
          "attended": 10,
          "budget": null,
          "spent": null,
          "status": "done",
          "done": "2025-09-02",
          "postponed_from": null,
          "outcome": "到会十人，计划全票通过，预算调减两千元",
          "reason": null
        },
        {
          "plan": "2025",
          "title": "教工之家添置图书和健身器材",
          "detail": null,
          "starts": "2025-10",
          "ends": null,
          "part": "early",
          "deadline": false,
          "occasion": null,
          "place": null,
          "posts": [
            "文体委员",
            "经审委员"
          ],
          "participants": null,
          "attended": null,
          "budget": 8000,
          "spent": 7880,
          "status": "done",
          "done": "2025-10-11",
          "postponed_from": null,
          "outcome": "图书一百二十册，划船机一台，三家比价",
          "reason": null
        },
        {
          "plan": "2025",
          "title": "年度经费决算和审查",
          "detail": null,
          "starts": "2025-12-26",
          "ends": null,
          "part": null,
          "deadline": true,
          "occasion": null,
          "place": null,
          "posts": [
            "经审委员",
            "主席"
          ],
          "participants": null,
          "attended": null,
          "budget": null,
          "spent": null,
          "status": "planned",
          "done": null,
          "postponed_from": null,
          "outcome": null,
          "reason": null
        },
        {
          "plan": "2025",
          "title": "第一学期账目和提案答复公布",
          "detail": null,
          "starts": "2026-01-30",
          "ends": null,
          "part": null,
          "deadline": false,
          "occasion": null,
          "place": null,
          "posts": [
            "副主席",
            "经审委员"
          ],
          "participants": null,
          "attended": null,
          "budget": null,
          "spent": null,
          "status": "planned",
          "done": null,
          "postponed_from": null,
          "outcome": null,
          "reason": null
        }
      ]
    }
  ]
$ unionplan --lang en duty 副主席
  柳汀区第一小学工会委员会

  副主席: 陆志远 (since 2024 Sep)
    1. 协助主席工作，主持校长接待日
    2. 督办教代会提案，公布答复
    3. 统稿建家材料，检查各项台账
    - Sep 17 新教师入会仪式和师徒结对 (2025, done)
    - Oct 29 校长接待日：课后服务排班 (2025, done)
    - Nov 7 消防疏散演练和灭火器实操 (2025, done)
    - Nov 26 校长接待日：新楼使用问题 (2025, planned)
    - by Nov 28 绩效工资方案修订稿发到代表手中 (2025, planned)
    - Dec 2 委员会例会：教代会筹备 (2025, planned)
    - Dec 12 召开第六届教代会第二次会议 (2025, planned)
    - Jan 30 第一学期账目和提案答复公布 (2025, planned)
    - Apr–May 新教师汇报课 (2025, planned)
    - by the end of May 建家复查材料定稿 (2025, planned)
$ unionplan duty 班主任
  unionplan：没有名为“班主任”的职务或成员；unionplan duty 列出所有职务
[1]

# Or of a person: what one has to do, without knowing what the post is called.
$ unionplan duty 沈慧兰 --json | grep '"post"'
      "post": "主席",
$ unionplan duty 慧兰 | head -3
  柳汀区第一小学工会委员会

  主席：沈慧兰（2023年9月起）
$ unionplan duty 沈惠兰
  unionplan：没有名为“沈惠兰”的职务或成员；是不是“沈慧兰”？
[1]
$ unionplan duty 张
  unionplan：没有名为“张”的职务或成员；unionplan duty 列出所有职务
[1]

# Several unions.
$ unionplan new --title 二小计划 --union 第二小学工会委员会 --start 2025-09 --months 11 --code 二小
  已新建空白计划 二小《二小计划》。添加活动：unionplan add 二小 标题
$ unionplan duty --plan 二小
  还没有职务
$ unionplan import - >/dev/null <<'END'
> unionplan: 1
> organization: {name: 第二小学工会委员会}
> plan: {title: 读书计划, code: 读书, kind: custom, start: 2025-11, months: 1}
> schedule:
>   - month: 11
>     activities: [{title: 读书会, posts: [文体委员]}]
> committee:
>   - {post: 文体委员, members: [甲某], duties: [张罗读书会]}
> END
$ unionplan duty 文体委员 | grep -v -- -
  柳汀区第一小学工会委员会

  文体委员：韩宇（2024年9月起）、苏婉宁（2025年9月起）
    1. 制定文体活动计划，组织健步走、联欢会和运动会
    2. 管理四个教工社团和器材
    3. 落实活动安全预案

  第二小学工会委员会

  文体委员：甲某
    1. 张罗读书会
$ unionplan month --post 文体委员
  2025年11月工作安排（文体委员）

  读书计划
  状态    时间  活动                                          负责      预算  支出
  ○ 计划        读书会                                        文体委员

  柳汀区第一小学2025—2026学年工会工作计划
  状态    时间  活动                             负责                   预算  支出
  → 延期  29日  秋季教职工健步走（原定10月       文体委员、工会小组长  2,400
                18日）

  柳汀区第一小学女职工委员会2025—2026学年第一学期工作计划
  状态    时间  活动                        负责                        预算  支出
  ✓ 完成  11日  产后恢复瑜伽班期中小结      文体委员、女职工委员会委员   800   800

  共3项，完成1项；预算3,200元；已支800元

# One month, one number, wherever it is told: what is called off is no part of it, and what goes on counts where it began.
$ unionplan show 2025 --json | grep -A3 '"month": "2025-10"'
        "month": "2025-10",
        "activities": 6,
        "done": 5,
        "cancelled": 1,
$ unionplan month 2025-10 --plan 2025 | tail -1
  共6项，完成5项，另有取消1项；预算59,250元；已支12,707.50元
$ unionplan report 2025 --layout screen | grep -o '10月：安排[0-9]*项，完成[0-9]*项'
  10月：安排6项，完成5项
$ unionplan month 2025-10 --plan 2025 --calendar | tail -1
  共6项，完成5项，另有取消1项；预算59,250元；已支12,707.50元
